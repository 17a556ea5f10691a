"""Who answers, why, and who was passed over: the rules of DESIGN 4."""
