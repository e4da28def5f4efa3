"""Makes booklets for paper: from the pages of a site to one PDF with tags.

The pages come from a build by MkDocs. They are put together as one page of HTML, which a browser
prints. In the end the file is made ready for screen readers.
"""
