"""What the plugin does with MkDocs's own files, pages and menus; one file for each matter."""
