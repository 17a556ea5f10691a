"""Who may edit what, and why not: remits on the function `register` (DESIGN 7)."""
