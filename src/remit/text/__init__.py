"""Words in many languages: local text, catalogues, names of countries and days."""
