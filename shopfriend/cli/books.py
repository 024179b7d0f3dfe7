"""Books: `new`, `demo`, `undo`, `backup`, `restore`."""

import argparse
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path

from shopfriend.cli import at
from shopfriend.cli.command import Answer, Command, Told, Words, add_book, add_on
from shopfriend.domain.messages import message
from shopfriend.services import texts


def _new(given: Words) -> Answer:
    from shopfriend.services import books

    desk = books.create(
        given.path, shop=given.shop, profiling=given.profiling, language=given.language
    )
    books.close(desk, backup=False)
    facts = {"book": desk.book.path, "shop": given.shop, "profiling": given.profiling}
    return Answer(facts, [message("book-made", file=desk.book.path.name, shop=given.shop)])


def _add_new(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("path", metavar="BOOK", type=Path)
    one.add_argument("--shop", required=True, metavar="NAME", help=told("shop"))
    choices = ("consent", "everyone")
    one.add_argument("--profiling", choices=choices, default=choices[0], help=told("profiling"))


def _demo(given: Words) -> Answer:
    from shopfriend.services import demo

    today = given.on or date.today()  # noqa: DTZ011 - the shop's own day
    made = demo.make(given.path, language=given.language, today=today)
    facts = {name: value for name, value in asdict(made).items() if name != "path"}
    stories = [asdict(story) for story in made.stories]
    facts |= {"book": made.path, "stories": stories}
    return Answer(
        facts,
        [message("demo-made", file=made.path.name, customers=made.customers,
                 products=made.products, receipts=made.receipts, code=made.coupon_code)],
    )  # fmt: skip


def _add_demo(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("path", metavar="BOOK", type=Path)
    add_on(one, told)


def _undo(given: Words) -> Answer:
    from shopfriend.services import history

    with at.book(given) as desk:
        change = history.undo(desk)
    said = texts.say(history.said(change), given.language)
    return Answer({"undone": change.kind, "deed": said}, [message("undone", deed=said)])


def _backup(given: Words) -> Answer:
    from shopfriend.services import books

    with at.book(given, copy=False) as desk:
        made = books.back_up(desk)
    facts = {"backup": made, "kept": [copy.path for copy in books.backups(given.book)]}
    return Answer(facts, [message("backup-made", file=made.name)])


def _add_backup(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("--book", type=Path, required=True, help=told("book"))


def _restore(given: Words) -> Answer:
    from shopfriend.services import books

    chosen, kept = books.restore(given.book, given.backup)
    facts = {"restored": chosen.path, "kept": kept}
    return Answer(facts, [message("restored", file=chosen.path.name, at=chosen.at.date())])


def _add_restore(one: argparse.ArgumentParser, told: Told) -> None:
    _add_backup(one, told)
    one.add_argument("--backup", type=Path, metavar="FILE", help=told("from-backup"))


COMMANDS: Mapping[str, Command] = {
    "new": Command(_new, _add_new),
    "demo": Command(_demo, _add_demo),
    "undo": Command(_undo, add_book),
    "backup": Command(_backup, _add_backup),
    "restore": Command(_restore, _add_restore),
}
