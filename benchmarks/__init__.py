"""How fast Speakeasy is: `make bench`."""
