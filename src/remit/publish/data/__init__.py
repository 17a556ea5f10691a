"""Open data: all that goes out, as files for other programs, under `data/` of the site."""
