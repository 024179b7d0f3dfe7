"""The customer book: one SQLite file, the only SQL. Knows `domain` and nothing above it."""

from shopfriend.book.book import Book
from shopfriend.book.tx import ChangeTx, Row, Tx

__all__ = ["Book", "ChangeTx", "Row", "Tx"]
