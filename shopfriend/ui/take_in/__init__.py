"""Take in: what a file brings and what not, before it does; and what was taken in."""
