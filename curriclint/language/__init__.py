"""Everything that knows about Dutch and English: words, sentences, patterns over words, the language of a paragraph."""
