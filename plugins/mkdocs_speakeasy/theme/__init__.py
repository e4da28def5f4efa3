"""The look of the site: templates, styles and scripts, for MkDocs."""
