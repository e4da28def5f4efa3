"""The site without the internet: what browsers keep of it, and the worker that keeps it."""
