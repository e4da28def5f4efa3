"""Asks Aspell or Hunspell which words are wrong. Each word is asked once, and then remembered."""
