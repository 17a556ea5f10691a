"""Cost that moves, as a plan tells it: tables and notes in every language, and a document."""
