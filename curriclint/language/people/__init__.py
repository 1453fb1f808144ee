"""Who is named in a document and what tells their gender, and which nouns denote people."""
