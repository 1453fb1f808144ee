"""The signs by which a document's purpose is told: words in titles and headings, and words in the running text.

Each sign is a regular expression on folded text with its weight; a sign counts once, however often it is there.
Sources: the headings and set phrases of lesson plans, school plans, letters to parents and tests, as they are called in
Dutch and English schools.
"""

from collections.abc import Mapping

from curriclint.document import Genre

NAMES: Mapping[Genre, str] = {
    Genre.PUPIL: "pupil student leerling leerlingen leerlingmateriaal werkblad werkboek worksheet handout lesmateriaal",
    Genre.TEACHER: "teacher docent docenten leraar leraren leerkracht leerkrachten lesplan lesvoorbereiding handleiding"
    " docentenhandleiding lerarenhandleiding instructor teachers begeleider begeleiders",
    Genre.LOB: "lob loopbaan loopbaanoriëntatie mentor mentorles career careers keuzebegeleiding",
    Genre.PARENT: "parent parents ouder ouders ouderbrief verzorgers",
    Genre.POLICY: "policy beleid schoolplan beleidsplan visie jaarplan",
    Genre.TEST: "test toets examen proefwerk exam quiz tentamen",
}
"""Words by which people name a genre in front matter and document properties."""

Sign = tuple[str, int]

HEADING_SIGNS: Mapping[Genre, tuple[Sign, ...]] = {
    Genre.TEACHER: (
        (r"(?:.* )?les(?:plan|voorbereiding|verloop|opzet|beschrijving|fiche)(?:nen|en|s)?", 4),
        (r"(?:docenten|leraren|leerkrachten|begeleiders)-?(?:handleiding|instructie|gids|versie|wijzer|tips?)", 6),
        (r"handleiding", 2),
        (
            r"(?:voor|aan|informatie voor|tips voor) (?:de |alle )?(?:docent|leraar|leerkracht|begeleider"
            r"|lesgever)(?:en|s)?",
            5,
        ),
        (r"(?:les|leer)doel(?:en|stelling|stellingen)?", 1),
        (
            r"(?:beginsituatie|werkvorm|werkvormen|differentiatie|didactiek|didactische .*|nabespreking"
            r"|klassenmanagement)",
            3,
        ),
        (r"(?:tijdsplanning|tijdsindeling|lesduur|duur|organisatie|klassikaal|groepsindeling)", 1),
        (r"(?:.* )?lesson plans?", 6),
        (r"lesson (?:starter|activity|activities|reflection|conclusion|opening|closing)", 3),
        (
            r"teacher(?:'?s'?)? (?:edition|guide|notes?|manual|background|resource|information"
            r"|preparation|version)s?",
            6,
        ),
        (r"(?:instructor|facilitator|educator|leader)(?:'?s'?)? (?:notes?|guide|manual)", 5),
        (r"(?:notes? )?for (?:teachers?|educators?|instructors?|leaders?)", 5),
        (r"(?:learning objectives?|learning outcomes?|lesson objectives?)", 1),
        (
            r"(?:differentiation|prior knowledge|classroom management|lesson (?:flow|overview|preparation"
            r"|sequence)|pacing)",
            3,
        ),
        (
            r"(?:assessment opportunit(?:y|ies)|where we are (?:going|now).*|additional guidance"
            r"|alternate activity)",
            3,
        ),
        (r"(?:curriculum links?|standards|preparation|materials needed|getting ready)", 1),
    ),
    Genre.LOB: (
        (r"lob(?:-?(?:les|opdracht|dossier|traject))?", 5),
        (r"loopbaan\w*", 5),
        (r"mentor(?:les|uur|lessen)", 5),
        (r"(?:profiel|studie|beroeps|sector|vervolg|school)keuze\w*", 5),
        (r"(?:jouw|je|mijn) (?:toekomst|talenten|kwaliteiten|droombaan|droomberoep|loopbaan)", 4),
        (r"(?:beroep|beroepen|beroepenmarkt|werkvelden)", 2),
        (r"careers?(?: (?:lesson|guidance|week|fair|education|pathways?|exploration))?", 4),
        (r"(?:your|my) (?:future|career|strengths|dream job)", 4),
        (r"(?:a )?day in the life.*|what (?:is|does) an? .* (?:engineer|developer|designer|analyst|manager).*", 3),
        (r"roles? in tech\w*", 4),
    ),
    Genre.PARENT: (
        (r"(?:brief|nieuwsbrief|informatie|uitnodiging) (?:voor|aan) (?:de |alle )?ouders?.*", 6),
        (r"ouder(?:brief|avond|info|informatie)\w*", 5),
        (r"(?:letter|information|newsletter) (?:to|for) (?:all )?(?:parents|carers|families|guardians).*", 6),
        (r"(?:parents' evening|for (?:parents|families))", 4),
    ),
    Genre.POLICY: (
        (r"(?:school|beleids|jaar|koers|strategisch|kwaliteits|zorg|toets)-?plan\w*", 6),
        (r"beleid\w*|\w+beleid", 5),
        (r"(?:schoolgids|jaarverslag|statuten|medezeggenschap|reglement|protocol)", 5),
        (r"(?:missie|visie)(?: en (?:missie|visie))?", 3),
        (r"(?:\w+ )?polic(?:y|ies)", 5),
        (r"(?:strategic plan|school plan|annual report|governance|mission statement)", 5),
    ),
    Genre.TEST: (
        (
            r"(?:proef|school|eind|tussen|voor|herkansings|oefen|diagnostische "
            r"|summatieve )?toets(?:en|je|opgaven|vragen|week)?",
            4,
        ),
        (r"(?:proefwerk|tentamen|examen|schoolexamen|eindexamen|centraal examen)(?:s|en|opgaven|vragen)?", 5),
        (r"(?:so|s\.o\.|schriftelijke overhoring)", 4),
        (r"(?:correctie(?:voorschrift|model)|puntenverdeling|cesuur|normering|beoordelingsmodel|antwoordmodel)", 3),
        (
            r"(?:final |mid-?term |mock |practice |written )?(?:exam|examination|unit test"
            r"|end[- ]of[- ]unit test)s?",
            5,
        ),
        (r"(?:quiz|test)", 2),
        (r"(?:mark(?:ing)? scheme|answer key|assessment (?:guide|task|schedule))", 3),
    ),
}
"""Signs that a title or heading begins with, behind numbering and words such as "Les 3:"."""

TEXT_SIGNS: Mapping[Genre, tuple[Sign, ...]] = {
    Genre.TEACHER: (
        (
            r"\b(?:laat|vraag|geef|verdeel|begeleid|stimuleer|vertel|wijs|daag|help) (?:je |uw |de |alle "
            r"|hen )?(?:leerlingen|kinderen|studenten|deelnemers|groepjes)\b",
            3,
        ),
        (
            r"\b(?:de )?(?:leerlingen|kinderen|deelnemers) (?:maken|werken|kunnen|krijgen|leren|lezen|bespreken"
            r"|bedenken|gaan|schrijven|oefenen|ontdekken|moeten|zoeken|begrijpen|voeren|denken|presenteren)\b",
            2,
        ),
        (
            r"\b(?:lesdoel|lesdoelen|doelgroep|benodigdheden|voorbereiding|nabespreking|kerndoel|kerndoelen|eindtermen|leerplandoel\w*)\b",
            1,
        ),
        (
            r"\b(?:als|voor) (?:docent|leraar|leerkracht|begeleider|lesgever)\b|\bje (?:leerlingen|klas)\b"
            r"|\buw (?:leerlingen|klas)\b",
            2,
        ),
        (
            r"\b(?:klassikaal|lesuur|lesuren|werkvorm|werkvormen|differentiëren|differentiatie|voorkennis activeren)\b",
            1,
        ),
        (r"\b(?:leg (?:hen |hun |vervolgens |dan )?uit|wijs erop|benadruk) dat (?:ze|de leerlingen|de kinderen)\b", 3),
        (r"\b(?:laat|splits|verdeel) (?:de |\w+ |elke )?(?:vrijwilligers|kinderen|leerlingen|groepen|klas)\b", 3),
        (
            r"\b(?:interesses|voorkennis|denkbeelden|antwoorden|inbreng) van (?:de |je |uw )?(?:leerlingen|kinderen)\b",
            3,
        ),
        (
            r"\b(?:ask|have|let|provide|motivate|teach|show|meet|invite|encourage|remind|allow|tell|direct"
            r"|prompt|help|give) (?:the |your |all )?(?:students|pupils|learners|children|class|participants)\b",
            3,
        ),
        (
            r"\b(?:students|pupils|learners|children|participants) (?:will|should|can|may|need to|work|discuss"
            r"|create|complete|share|learn|use|are)\b",
            2,
        ),
        (
            r"\b(?:students|pupils|learners)' (?:\w+ ){0,2}(?:interests|needs|lives|thinking|ideas|responses"
            r"|understanding|knowledge|misconceptions|answers|progress)\b",
            3,
        ),
        (r"\byour (?:students|pupils|class|learners)\b|\bas (?:a|the) (?:teacher|instructor)\b", 2),
        (
            r"\b(?:learning target|lesson plan|teaching point|key stage|curriculum|formative assessment|whole class)\b",
            1,
        ),
    ),
    Genre.LOB: (
        (
            r"\b(?:loopbaan\w*|lob|profielkeuze|studiekeuze|beroepskeuze|vervolgopleiding|vervolgstudie"
            r"|open dag(?:en)?)\b",
            2,
        ),
        (
            r"\b(?:wat wil je (?:later )?worden|welk beroep past|past (?:dit|dat|deze richting) bij jou"
            r"|jouw talenten|droombaan)\b",
            3,
        ),
        (r"\b(?:stage lopen|meeloopdag|beroepsbeeld|arbeidsmarkt)\b", 1),
        (
            r"\b(?:career (?:choice|path|guidance|options)|what would you like to (?:be|become)|job profile"
            r"|work experience)\b",
            3,
        ),
        (r"\b(?:salary|average pay|job openings|apprenticeship|job market)\b", 1),
    ),
    Genre.PARENT: (
        (r"\b(?:beste|geachte|lieve) (?:ouders?|verzorgers?|ouder)\b", 6),
        (r"\buw (?:kind|zoon|dochter|kinderen)\b", 4),
        (r"\bdear (?:parents?|carers?|families|guardians?)\b", 6),
        (r"\byour (?:child|son|daughter|children)\b", 4),
    ),
    Genre.POLICY: (
        (
            r"\b(?:beleid|beleidsvoornemens|kwaliteitszorg|schoolbestuur|bevoegd gezag"
            r"|inspectie van het onderwijs)\b",
            2,
        ),
        (r"\b(?:bestuur|directie|schoolleiding|medezeggenschapsraad|stakeholders|speerpunten|ambities)\b", 1),
        (r"\b(?:this policy|the governing body|headteacher|stakeholders|statutory|compliance|safeguarding)\b", 2),
    ),
    Genre.TEST: (
        (r"\b(?:\d+ ?p(?:t|nt)?\b\.?(?=[ :)\]])|\(\d+ ?p(?:unten|t)?\))|\(\d+ punt(?:en)?\)|\b\d+ punt(?:en)?:", 3),
        (
            r"\b(?:maximaal te behalen|hulpmiddelen:|toegestane hulpmiddelen|deze toets bestaat"
            r"|dit examen bestaat|cijfer:)",
            4,
        ),
        (r"\[\d+ marks?\]|\(\d+ (?:marks?|points?)\)|\btotal marks\b|\banswer all (?:the )?questions\b", 4),
        (r"\b(?:candidates?|invigilator|examiners?|time allowed)\b", 2),
    ),
}
"""Signs within the running text."""

PUPIL_SIGNS = (
    r"\b(?:je|jij|jouw|jullie|jou)\b|\b(?:maak|leg uit|bereken|teken|schrijf op|kies|bedenk|noem|lees|bekijk) \w+"
    r"|\b(?:you|your)\b|\b(?:calculate|draw|explain|write|choose|make|describe) \w+"
)
"""Address and tasks for pupils; a guide for teachers speaks of them instead."""

PUPILS_SPOKEN_OF = r"\b(?:leerlingen|leerling|kinderen|deelnemers|students?|pupils?|learners?|participants?)\b"
"""Words with which a text speaks of pupils rather than to them."""
