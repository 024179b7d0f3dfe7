"""What a command is: what it does, which words it takes, what it answers."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from shopfriend.domain.messages import Message

Words = argparse.Namespace
Told = Callable[[str], str]  # the help sentence of an argument, in the language of the caller


@dataclass(frozen=True)
class Answer:
    """`facts` are the JSON object, `lines` what people read."""

    facts: Mapping[str, Any]
    lines: Sequence[Message | str] = ()


@dataclass(frozen=True)
class Command:
    """`arguments` adds its own words to a parser; what every command takes is added to them."""

    act: Callable[[Words], Answer]
    arguments: Callable[[argparse.ArgumentParser, Told], None]


# -- words that several commands take -------------------------------------------------------------


def add_book(one: argparse.ArgumentParser, told: Told) -> None:
    """The book to work in, and whether a copy is made when something was written."""
    one.add_argument("--book", type=Path, required=True, help=told("book"))
    one.add_argument("--no-backup", action="store_true", help=told("no-backup"))


def add_on(one: argparse.ArgumentParser, told: Told, *, required: bool = False) -> None:
    one.add_argument(
        "--on", type=date.fromisoformat, metavar="DATE", help=told("on"), required=required
    )


def add_csv(one: argparse.ArgumentParser, told: Told, *, required: bool = False) -> None:
    one.add_argument("--csv", type=Path, metavar="FILE", help=told("csv"), required=required)


def add_limit(one: argparse.ArgumentParser, told: Told, *, most: int | None = None) -> None:
    one.add_argument("--limit", type=count, default=most, metavar="N", help=told("limit"))


def count(text: str) -> int:
    """One or more. Raises `ValueError`, which argparse turns into its own sentence."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
