"""Feeds: of the site, of each unit and of each country, in each language, as RSS 2.0 and Atom."""
