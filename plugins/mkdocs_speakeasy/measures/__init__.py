"""How hard a word is, and how hard a page is."""
