"""Other languages than English: which parts of a site are in one, and our own words in it."""
