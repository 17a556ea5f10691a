"""Formats: the register folder of CSV files that people edit in spreadsheets."""
