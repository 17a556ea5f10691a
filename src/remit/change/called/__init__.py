"""What things, files and columns are called, and days, in sentences about a change."""
