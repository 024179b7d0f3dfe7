"""A real book for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shopfriend.book import Book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "shop.shopbook") as book:
        yield book
