"""Building a site: only the files that a change concerns are made anew, and all appear at once."""
