"""The parts of our pipelines that spaCy does not have: two layers of a network, and a parser that uses them."""
