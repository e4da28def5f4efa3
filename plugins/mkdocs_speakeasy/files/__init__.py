"""Reads and writes files, and says in plain words why it cannot."""
