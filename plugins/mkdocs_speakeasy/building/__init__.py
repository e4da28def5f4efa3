"""What a site build needs: the check of its pages, what it remembers, what it tells."""
