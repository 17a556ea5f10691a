"""Writing IATI files of version 2.03."""
