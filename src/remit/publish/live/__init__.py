"""What only a server adds to pages: search as one types, days to slide through, a comparison."""
