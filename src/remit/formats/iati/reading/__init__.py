"""Reading IATI files, old and new, as they come."""
