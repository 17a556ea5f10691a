"""Days, stretches of days, moments and histories; knows nothing of organisations."""
