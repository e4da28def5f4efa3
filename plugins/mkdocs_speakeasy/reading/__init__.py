"""Markdown source in, Document out. This package knows no rule and no glossary."""
