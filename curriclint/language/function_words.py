"""The small words by which a language is known: articles, prepositions, pronouns, auxiliaries, common adverbs.

Closed classes of each language as any grammar lists them, about as many for each, so that counting them is fair; those
of one letter are left out, because formulas and letter-spaced headings are full of single letters. Dutch and English
have a second list: words that headings and captions of lesson material are made of.
"""

FUNCTION_WORDS: dict[str, str] = {
    "nl": """aan achter al alle alleen alles als altijd andere bent bij binnen boven buiten daar daarna daarom dan dat
        de deze die dit doe doen doet door dus een elk elke en enkele er erg geen geweest gewoon goed ga gaan gaat
        haar had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hoeveel hun iedere iedereen iemand
        iets ik in is ja jaar je jij jou jouw jullie kan kon konden kun kunnen kunt maak maar maken maakt mag meer
        meest men met mij mijn misschien moet moeten mogen na naar naast nee net niemand niet niets nog nu of om
        omdat onder ons onze ook op over per samen staan staat te tegen ten ter terwijl toch toen tot tussen twee
        uit uw van vanaf veel vaak verder via vinden volgende voor vooral vraag waar waarbij waarin waarom waarmee
        wanneer want waren was wat weer wel welk welke werd werden wie wil willen word worden wordt zal ze zeer
        zelf zich zie zien ziet zij zijn zo zoals zonder zou zouden zoveel zult zullen eerst eerste dezelfde
        hetzelfde tijdens volgens geeft gebruik gebruiken gebruikt kies kijk schrijf lees bekijk tegenover zodat
        echter sommige steeds beide eigen krijg krijgt d'r m'n z'n zo'n zulke ieder nooit ooit soms waaraan waarop
        waardoor hiermee daarmee hierbij erop ervan erin""",
    "en": """about above across after again against all along also although always am among an and another any are
        around as at away be because been before being below between both but by can can't cannot could did didn't
        do does doesn't doing don't down during each either enough even ever every everyone few find first
        following for from get gets give given go goes going had has have haven't having he her here hers herself
        him himself his how however i'm if in into is isn't it it's its itself just keep know let let's like look
        made make makes making many may me might more most much must my need needs never new next no nobody nor
        not nothing now of off often on once one only or other others our out over own people per same see several
        shall she should show since so some someone something sometimes still such take ten than that that's the
        their them themselves then there there's these they they're this those through thus to together too toward two
        under until up upon us use used uses using very via want was way we we're well were what when where whether
        which while who whom whose why will with within without won't would write you you'll you're your yours
        yourself you've""",
    "de": """aber alle allem allen aller alles als also am an andere auch auf aus bei beim bin bis bist da damit dann
        das dass dein deine dem den denn der des deshalb die dies diese diesem diesen dieser dieses doch dort du
        durch ein eine einem einen einer eines er es etwa etwas euch euer für gegen gibt hab habe haben hat hatte
        hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jeden jeder jedes
        jetzt kann kannst kein keine keinen können könnt machen macht man mehr mein meine mich mir mit muss müssen
        nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner sich sie sind so soll
        sollen über um und uns unser unsere unter viel viele vom von vor wann war waren warum was weil welche
        welcher wenn wer werden wie wieder will wir wird wo wollen wurde wurden zu zum zur zwei zwischen euren
        während schon sowie folgende deutsch""",
    "fr": """aussi autre autres aux avec avez avoir avait bien ce ceci cela celle celui ces cet cette chaque chez
        comme comment dans de depuis des deux dit donc du elle elles en encore entre es est et étaient était étant
        être eux fait faire faut il ils je jusque la le les leur leurs lorsque lui ma mais même mes moi moins mon
        ne ni nos notre nous on ont ou où par parce pas pendant peut peuvent plus plusieurs pour pourquoi puis
        quand que quel quelle quelles quelques qui quoi sa sans se sera ses si son sont sous sur ta te tes toi ton
        toujours tous tout toute toutes très tu un une vers voici voir vos votre vous été c'est n'est qu'il ça""",
    "es": """al algo algunos ante antes aquí así aunque bien cada como cómo con cual cuál cuando cuándo de del desde
        donde dos durante el él ella ellas ellos en entre era eran es esa ese eso esta está están estar estas este
        esto estos fue fueron ha hace hacer hacia hasta hay la las le les lo los más me mi mis mucho muchos muy
        nada ni no nos nosotros nuestra nuestro otra otras otro otros para pero poco por porque que qué quien
        quién se sea según ser si sí sido sin sobre solo son su sus también tan te tener tiene tienen todo todos
        tu tus un una unas uno unos usted ustedes vez vosotros ya yo puede pueden""",
    "it": """agli al alla alle allo anche ancora avere aveva che chi ci come con così cosa cui da dagli dai dal dalla
        dalle degli dei del della delle dello di dopo dove due ed era erano essere fare fatto fra gli ha hanno ho
        il in io la le lei li lo loro lui ma me mi mia mio molto ne nei nel nella nelle noi non nostra nostro ogni
        per perché più poi prima può quale quali quando quanto quella quelli quello questa queste questi questo
        qui sarà se sei senza si sia siamo sono sopra su sua sue sugli sul sulla sulle suo suoi tra tu tutte tutti
        tutto un una uno vi voi stato""",
    "pt": """ao aos as assim até cada com como da das de dela dele deles depois do dois dos duas ela elas ele eles em
        entre era eram essa esse esta está estão este eu foi foram há isso isto já la lhe mais mas me mesmo meu
        minha muito muitos na nas não nem nessa nesta no nos nós nossa nosso num numa onde os ou outra outras
        outro outros para pela pelas pelo pelos por porque pode podem qual quando que quem são se seja sem ser
        será seu seus só sob sobre sua suas também tem têm ter toda todas todo todos tu um uma umas uns você vocês""",
    "af": """aan al alle almal alles altyd ander as baie by daar daardie daarom dan dat deur dieselfde dit doen dus
        een eerste elke en enige gaan gebruik geen gee goed haar had het hierdie hoe hom hulle hy ek iets in
        indien is jou jouself julle jy kan kon kry kyk maak maar mag meer met moet my na naby nadat net nie niks
        nog nou of om omdat onder ons ook oor op se sal sê self sien sit so sommige soos sou sy te teen terug toe
        tot tussen twee uit van vandag vanaf vir voor waar waarom wanneer want was wat watter wees weer wel wie
        wil word die sonder moenie asook sodat skryf skool leerders onderwyser moontlik bladsy ander
        nuwe eie slegs hul reeds binne hier af eers terwyl altyd veral enigiets asseblief probeer maklik moeilik tyd""",
    "fy": """al allinnich alle alles as ast at binne bist by dan dat dêr dêrom de dit dizze dochs dus dy dyn efter ek
        elk en fan fanút faak foar folle gau gean giet goed ha hat hawwe hearre heel har harren hie hiene him hja
        hjir ho hoe hokker ik immen in is it jim jimme jin jo kin kinne komme lyts mar mear mei meitsje men moat
        moatte mocht my myn nei neist net neat no nochris oan oant oer om omdat op oare ús út sa sels sille se sij
        skoalle soe soene sûnder te ta tsjin troch tusken twa wa want wêr wêrom wat wer wie wiene wol wolle wurde
        wurdt yn""",
    "da": """af al alle alt andre at blev blive bliver da de dem den denne der deres det dette dig din disse dog du
        efter eller en er et for fra få får gør ham han hans har havde hende hendes her hun hvad hvem hver hvilken
        hvis hvor hvordan hvorfor ikke ind jeg jer kan kom kunne lige man mange med meget men mig min mod når
        nogle nogen noget nu også om op os over på sig sin skal skulle som så to under ud var ved vi vil ville
        være været""",
    "no": """alle andre at av ble bli blir bort da de dem den denne der deres det dette deg din disse du eller en enn
        er et etter for fra få får gjør ha ham han hans har hadde henne her hun hva hvem hver hvilken hvis hvor
        hvordan hvorfor ikke inn jeg kan kunne man mange med meg mer meget men min mot mye må ned nå når noe noen
        nok og også om opp oss over på seg sin skal skulle som så to til under ut uten var ved vi vil ville være
        vært""",
    "sv": """alla allt andra att av bara blev bli blir då de dem den denna deras dess det detta dig din dina dom du
        där efter eller en ett finns för från får få genom gör ha hade han hans har hennes hon honom hur här inte
        in jag kan kom kunde man med mellan men mer mig min mot mycket när några något nu och också om oss på
        sedan sig sin sina skall ska skulle som så till två under upp ut utan vad var vara varit vi vid vilka
        vilken vill än är även""",
    "pl": """aby albo ale bardzo bez bo by być był była było były będzie będą ci co coś czy czyli dla do gdy gdzie go
        ich im inne ja jak jako jej jego jest jestem jeszcze jeśli już każdy kiedy kto która które który których
        ma mają mi mnie może można na nad nam nas nasz nie nich nim niż od on ona one oni oraz po pod ponieważ
        przed przez przy są się sobie swoje tak także tam te tego tej ten to tu tylko tym tych we wszystko
        wszystkie za ze że żeby""",
    "tr": """acaba ama ancak aslında ben bence bir biraz birçok bile biri biz bu bundan bunlar bunu bunun burada çok
        çünkü da daha de değil diye en fakat gibi göre hangi hem hep her hiç için ile ilgili ise kadar kendi ki
        kim mi mu mı nasıl ne neden nerede niçin olan olarak oldu olduğu olur on onlar onu onun sadece sen sonra
        siz şey şu tüm üzerinde var ve veya ya yani yok zaman""",
    "fi": """ei eivät ennen eri että he heidän hän ja jo jos joka jossa jotka kaikki kanssa koska kuin kuinka kun me
        mikä minkä minä missä mitä mutta myös ne niiden niin noin nyt olen oli olivat olla on ovat se sekä sen
        siinä siitä sinä sitä tai te tämä tämän vain voi vuoden""",
    "ro": """acest aceasta aceste acum ale are au ca când care că ce cea cel cele cei cu cum da dar de decât deci
        despre din dintre după ea ei el ele este eu fi fie fost fără iar îi în într între la le lor lui mai mult
        ne nici noi nu ori pe pentru prin să sale sau se și sunt te toate tot un una unde unei unui va voi vor""",
    "hu": """akkor által ami amely annak arra azt az azok be csak de egy egyik el ez ezt ezek és fel fog ha hanem hogy
        hogyan igen itt ki kell le legyen lehet lesz már meg mely melyek mert mi mint minden mit nagyon nem néhány
        nincs ők olyan pedig sem sok szerint talán után vagy van vannak volt voltak""",
    "cs": """aby ale ani asi až být byl byla bylo byly co což do jak jako je jeho její jejich jen jsem jsme jsou již
        když kde kdo která které který mezi mi může na nad ne nebo není než od on ona po pod podle pro proč proto
        před při se si své ta tak také tato tento to tomu tu ty ve však všechny za že""",
    "id": """ada adalah akan anda antara apa atau bagi bahwa banyak beberapa belum bisa dalam dan dapat dari dengan di
        dia hanya harus ini itu jika juga kami karena ke kepada kita lain lebih maka mereka oleh pada saat saja
        sangat sebagai secara seperti setiap sudah tahun telah tersebut tidak untuk yang""",
    "la": """ab ac ad amet atque aut autem consectetur cum dolor dolore elit enim erat est et etiam eius ex fuit haec
        hic hoc id in inter ipse ipsum lorem nam nec neque nisi non nunc per post pro qua quae quam qui quia
        quibus quid quis quod quoque sed semper sic sine sit sub sunt tamen ut vel""",
}
"""By ISO 639-1 code. Beside the languages that are linted, those that stand in Dutch and English schoolbooks."""

SCHOOL_WORDS: dict[str, str] = {
    "nl": """aanpak aantekeningen aardrijkskunde abstract achtergrond afbeelding afsluiting antwoord antwoorden bijlage
        bovenbouw bron bronnen docent docenten doel doelen doelgroep duur eindopdracht evaluatie experiment figuur
        geschiedenis groep handleiding herhaling hoofdstuk huiswerk inhoud inhoudsopgave inleiding inlevering
        instructie introductie invulblad kennis klas leeftijd leerdoel leerdoelen leerkracht leerkrachten leerling
        leerlingen leraar leraren les lesdoel lesdoelen lesplan lessen lesverloop materiaal materialen naam
        nabespreking natuurkunde niveau nodig oefenen oefening oefeningen onderbouw onderwerp onderzoek
        onderzoeksvraag ontwerp opdracht opdrachten opgave opgaven oplossing overzicht paragraaf planning procedure
        proef project punten reflectie rooster samenvatting scheikunde school stap stappen stappenplan student tekst
        test tijd tip titel toets uitkomst uitleg uitwerking uitwerkingen vak verslag voorbeeld voorbeelden
        voorbereiding voorkennis vragen werkblad werkvorm werkwijze wiskunde woordenlijst""",
    "en": """abstract activities activity age answer answers appendix assessment assignment background chapter class
        classroom conclusion content contents credits discussion duration evaluation example examples exercise
        exercises experiment extension figure glossary goal goals grade guide homework instructions introduction
        key knowledge lesson lessons materials name objective objectives overview outcome outcomes page
        preparation prior problem problems procedure project pupil pupils question questions reading references
        reflection resources results review school section solution solutions step steps student students subject
        summary table task tasks teacher teachers teaching test time title unit vocabulary worksheet mathematics
        science physics chemistry geography history""",
}
"""Words of headings and captions. They count as much as a function word, so that a heading need not be guessed."""

TELLING_WORDS: dict[str, str] = {
    "nl": "niet zijn wordt worden jij je jullie ik deze naar bij zij hij wij heeft hebben",
    "en": "the and with you your to that they this from are what how it for these have",
    "af": "nie hierdie daardie baie jy hy hulle julle 'n",
}
"""Words that count twice: the most frequent ones that the nearest other language does not have."""
