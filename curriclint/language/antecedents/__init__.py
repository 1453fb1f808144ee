"""Who or what a pronoun of the third person points back to: in its own sentence or in the two before."""
