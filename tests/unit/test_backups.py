"""Copies beside the book: made when something was written, twelve kept, one put back."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from shopfriend.domain.trouble import ShopError
from shopfriend.services import books, settings
from shopfriend.services.desk import Desk
from tests.builders import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    made = books.create(tmp_path / "Lindenladen.shopbook", shop="Lindenladen", clock=clock)
    yield made
    books.close(made, backup=False)


def test_on_close_a_changed_book_leaves_a_copy_and_an_unchanged_one_none(
    desk: Desk, clock: Clock
) -> None:
    path = desk.book.path
    clock.move(seconds=1)
    copy = books.close(desk)
    assert copy is not None
    assert copy.parent.name == "Backups"
    clock.move(hours=1)
    assert books.close(books.open_(path, clock=clock)) is None
    assert [each.path for each in books.backups(path)] == [copy]


def test_twelve_copies_are_kept(desk: Desk, clock: Clock) -> None:
    for number in range(14):
        settings.put(desk, shop_town=f"Ulm {number}")
        clock.move(minutes=31)
        books.copy_when_due(desk)
    kept = books.backups(desk.book.path)
    assert len(kept) == 12
    assert clock.now - kept[-1].at == timedelta(minutes=31 * 11)


def test_commands_in_a_row_make_one_copy_in_half_an_hour(desk: Desk, clock: Clock) -> None:
    half_an_hour = timedelta(minutes=30)
    assert books.backup_due(desk, apart=half_an_hour)
    books.back_up(desk)
    clock.move(minutes=29)
    settings.put(desk, shop_town="Ulm")
    assert books.backup_due(desk)
    assert not books.backup_due(desk, apart=half_an_hour)
    clock.move(minutes=1)
    assert books.backup_due(desk, apart=half_an_hour)


def test_restoring_brings_the_day_back_and_keeps_the_book_that_stood_there(
    desk: Desk, clock: Clock
) -> None:
    path = desk.book.path
    settings.put(desk, shop_town="Ulm")
    books.back_up(desk)
    clock.move(hours=1)
    settings.put(desk, shop_town="Neu-Ulm")
    books.close(desk, backup=False)
    chosen, kept = books.restore(path, clock=clock)
    assert chosen.at == clock.now - timedelta(hours=1)
    assert kept is not None
    towns = []
    for each in (path, kept):
        opened = books.open_(each, clock=clock)
        towns.append(settings.text(opened, "shop_town"))
        books.close(opened, backup=False)
    assert towns == ["Ulm", "Neu-Ulm"]


def test_copy_of_a_newer_program_is_not_put_back(desk: Desk, clock: Clock) -> None:
    path, copy = desk.book.path, books.back_up(desk)
    books.close(desk, backup=False)
    newer = sqlite3.connect(copy)
    newer.execute("pragma user_version = 999")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(ShopError) as caught:
        books.restore(path, copy, clock=clock)
    assert caught.value.message.kind == "book-too-new"
    assert path.read_bytes() == before
