"""shopfriend: the memory of the old corner shop, in one file, in the shop."""

__version__ = "0.1.0"
