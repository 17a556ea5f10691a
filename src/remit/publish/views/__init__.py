"""What each page shows, apart from how it looks: one file a page."""
