"""What an organisation is made of: the nouns, the register, and the structure at a moment."""
