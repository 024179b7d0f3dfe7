"""What has to come back to the row when a merge is undone, done again and taken apart."""

from collections.abc import Callable
from typing import Any

from shopfriend.domain.change import Change
from shopfriend.services.care import merging
from shopfriend.services.desk import Desk, redo, undo
from tests import reading
from tests.unit.book.rows import differing
from tests.unit.merging.hanging import pointing


def state(at: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the book; deeds come and go with undo."""
    return reading.everything(at, but=reading.DEEDS)


def comes_back_from(merge: Callable[[], Change], at: Desk, noun: str, kept: int, gone: int) -> None:
    """Merges, and asserts that undo, redo and taking apart lead to exactly the rows of before
    and after."""
    before = state(at)
    merge()
    merged = state(at)
    with at.read() as tx:
        assert pointing(tx, noun, gone) == {}
    assert differing(at.book) == []
    undo(at)
    assert state(at) == before
    redo(at)
    assert state(at) == merged
    (done,) = merging.merges(at, noun, kept)
    assert merging.take_apart(at, done.id).facts["kept"] == 0
    assert state(at) == before
    undo(at)
    assert state(at) == merged
    assert differing(at.book) == []
