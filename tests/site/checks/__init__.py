"""What a page is judged by. A check takes an open page and gives back what is wrong with it."""
