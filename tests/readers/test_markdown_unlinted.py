"""What rules do not see of a Markdown file: code, formulas, addresses, comments, markup, crossed-out words."""

import pytest
from source_files import inlines, linted, scoped, texts

SECRET = "meisjes"


@pytest.mark.parametrize(
    "source",
    [
        "Typ `meisjes` in.\n",
        "Typ ``x = `meisjes` `` in.\n",
        "```python\nprint('meisjes')\n```\n",
        "~~~\nmeisjes\n~~~\n",
        "Tekst.\n\n    meisjes = 3\n",
        "Typ <code>meisjes</code> in.\n",
        "<pre>\nmeisjes\n</pre>\n",
        "<p>Typ <kbd>meisjes</kbd></p>\n",
        "```{code-cell} python\nmeisjes\n```\n",
        ":::{code} python\nmeisjes\n:::\n",
        "{% highlight python %}\nmeisjes = 3\n{% endhighlight %}\n",
        "- stap:\n\n  ```\n  meisjes\n  ```\n",
        "> ```\n> meisjes\n> ```\n",
    ],
)
def test_code_is_not_linted(source):
    assert SECRET in "".join(texts(source))
    assert SECRET not in linted(source)


@pytest.mark.parametrize(
    "source",
    [
        "De som $meisjes + 3$ is dan.\n",
        "$$\nmeisjes + 3\n$$\n",
        "Dus $$meisjes$$.\n",
        "```math\nmeisjes\n```\n",
        "```{math}\nmeisjes\n```\n",
        ":::{math}\nmeisjes\n:::\n",
        "\\begin{align}\nmeisjes\n\\end{align}\n",
        "<math><mi>meisjes</mi></math>\n",
    ],
)
def test_formulas_are_not_linted(source):
    assert SECRET in "".join(texts(source))
    assert SECRET not in linted(source)


@pytest.mark.parametrize("name", ["center", "itemize", "quote", "figure", "opdracht"])
def test_text_in_an_environment_of_latex_is_linted_and_its_marks_are_not(name):
    seen = linted(f"\\begin{{{name}}}\nKijk goed.\n\\end{{{name}}}\n")
    assert "kijk goed." in seen
    assert name not in seen


@pytest.mark.parametrize("name", ["align*", "equation", "cases", "pmatrix", "gather", "tikzpicture"])
def test_formula_in_an_environment_of_latex_is_maths(name):
    assert [scope for scope, _ in scoped(f"\\begin{{{name}}}\na + b\n\\end{{{name}}}\n")] == ["math"]


@pytest.mark.parametrize("source", [r"Dus \(a + b\) is groot.", r"Dus \[x^2 + y\] is groot."])
def test_formula_between_brackets_with_backslashes_is_no_language(source):
    assert [kind for kind, _ in inlines(source)] == ["math"]


def test_escaped_brackets_around_words_are_text():
    assert inlines(r"Neem een willekeurig \(random\) getal.") == []


@pytest.mark.parametrize("source", ["Het kost $5 en dan $10 euro.\n", "Van $3 tot $4.\n", "Wat kost $ 5 of $6?\n"])
def test_money_is_no_formula(source):
    assert inlines(source) == []


def test_block_that_is_only_a_formula_is_maths():
    assert scoped("$$\nF = m a\n$$\n") == [("math", "F = m a")]


@pytest.mark.parametrize(
    "source",
    [
        "Zie [deze pagina](https://example.org/meisjes).\n",
        "Zie [deze pagina](</meisjes pad> 'meisjes').\n",
        "Zie [deze pagina][1].\n\n[1]: https://example.org/meisjes 'meisjes'\n",
        "![een foto](meisjes.png)\n",
        "![een foto](foto.png 'meisjes')\n",
        '<a href="/meisjes" title="meisjes">deze pagina</a>\n',
        '<img src="meisjes.png" alt="een foto">\n',
    ],
)
def test_target_of_a_link_is_not_in_the_text(source):
    assert SECRET not in "".join(texts(source))


@pytest.mark.parametrize(
    "address",
    ["https://example.org/meisjes", "<https://example.org/meisjes>", "www.example.nl/meisjes", "example.nl/meisjes"],
)
def test_address_in_the_text_is_not_linted(address):
    source = f"Kijk op {address} voor meer.\n"
    assert SECRET in texts(source)[0]
    assert SECRET not in linted(source)


def test_mail_address_is_not_linted():
    assert inlines("Mail naar meisjes@example.nl.\n") == [("url", "meisjes@example.nl")]


def test_words_of_a_link_are_linted():
    assert "deze pagina" in linted("Zie [deze *pagina*](x.html).\n")


@pytest.mark.parametrize(
    "source",
    [
        "<!-- meisjes -->\n",
        "Tekst <!-- meisjes --> verder.\n",
        "<!--\nmeisjes\n\nmeisjes\n-->\n\nTekst.\n",
        "- punt <!-- meisjes -->\n",
        "<div><!-- meisjes --> tekst</div>\n",
        "<!--\n::: note meisjes\n-->\n\nTekst.\n",
        "<!--\n```{note} meisjes\n```\n-->\n\nTekst.\n",
        "Tekst <!--\n::: note meisjes\n:::\n--> verder.\n",
        "{% comment %}\nmeisjes\n{% endcomment %}\n",
        "<script>\n::: note meisjes\n:::\n</script>\n",
        "<style>\n.meisjes { color: red }\n</style>\n",
        "<script>\nvar meisjes = '<p>';\n</script>\n",
        "Tekst {# meisjes #} verder.\n",
    ],
)
def test_comments_and_scripts_are_not_linted(source):
    assert SECRET not in linted(source)


def test_text_after_a_comment_that_is_never_closed_in_a_line_is_linted():
    assert "een box" in linted("Een comment begint met <!-- en zo.\n\n::: note\neen box\n:::\n")


@pytest.mark.parametrize(
    "source", ["~~meisjes~~ allen\n", "<del>meisjes</del> allen\n", "<p><s>meisjes</s> allen</p>\n"]
)
def test_crossed_out_words_are_not_linted(source):
    assert ("deleted", SECRET) in inlines(source)
    assert SECRET not in linted(source)


@pytest.mark.parametrize(
    ("source", "tag"),
    [
        ("Kop {: .meisjes }\n", "{: .meisjes }"),
        ("Kop {.meisjes}\n", "{.meisjes}"),
        ("Zie {{ site.meisjes }} verder.\n", "{{ site.meisjes }}"),
        ("Zie {% link meisjes.md %} verder.\n", "{% link meisjes.md %}"),
        ("Een tip :bulb: hier.\n", ":bulb:"),
        ("Zie {cite:p}`meisjes`.\n", "{cite:p}"),
    ],
)
def test_markup_of_site_generators_is_marked(source, tag):
    assert ("markup", tag) in inlines(source)
    assert SECRET not in linted(source)


@pytest.mark.parametrize(
    "source",
    [
        "{: .meisjes}\n\nTekst.\n",
        "{% include meisjes.html %}\n",
        "{panel type='meisjes'}\n\nTekst.\n",
        "--- hint ---\n",
        "[TOC]\n",
        "~ hint\n",
        "@unplugged\n",
    ],
)
def test_block_that_is_only_markup_is_raw(source):
    assert scoped(source)[0][0] == "raw"


@pytest.mark.parametrize("text", ["Om 12:30:45 begint de les.", "De verhouding is 1:2:3.", "Kies uit {1, 2, 3}."])
def test_colons_and_braces_among_words_are_no_markup(text):
    assert linted(text) == text.lower()


@pytest.mark.parametrize("source", ["Doe *meisjes* mee.\n", "Doe **meisjes** mee.\n", "Doe <em>meisjes</em> mee.\n"])
def test_emphasised_words_are_marked_and_linted(source):
    assert inlines(source) == [("emphasis", SECRET)]
    assert SECRET in linted(source)


def test_code_leaves_a_hole_so_that_the_sentence_reads_whole():
    assert texts("Typ `print(1)` en kijk.\n") == ["Typ print(1) en kijk."]
