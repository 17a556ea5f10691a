"""Money at the edge: what publishers say comes in, and the books of a day come out."""
