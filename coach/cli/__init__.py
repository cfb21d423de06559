"""The command line: parse, call the coach, print. Knows no database, index or model."""
