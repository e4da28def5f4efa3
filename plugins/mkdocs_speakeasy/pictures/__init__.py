"""The library of pictures: a folder with a record for each picture."""
