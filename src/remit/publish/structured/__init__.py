"""What a page says to search engines: its facts in the words of schema.org, as JSON-LD."""
