"""How answers look in a terminal, one idea a file."""
