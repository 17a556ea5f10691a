"""What answers, events and changes say in English sentences: on a terminal, and on paper."""
