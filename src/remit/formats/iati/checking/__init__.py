"""Checking IATI files in three layers: the schemas, the code lists, the rules in words."""
