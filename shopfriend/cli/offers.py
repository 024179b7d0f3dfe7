"""What may interest whom: `offers`; what the owner pairs by hand: `pairs`."""

import argparse
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from shopfriend.cli import at
from shopfriend.cli.command import Answer, Command, Told, Words, add_book, add_csv, add_on, count
from shopfriend.domain.messages import Message, message


def _offers(given: Words) -> Answer:
    from shopfriend.services import offers
    from shopfriend.services.offers import listed

    with at.book(given) as desk:
        only = None if given.all else {at.numbered(desk, given.customer)}
        asof = listed.days_of(desk, given.asof) if given.asof else None
        found = offers.for_all(
            desk, count=given.count, on=given.on, kind=given.kind, strict=given.strict,
            grain=given.level, asof=asof, only=only,
        )  # fmt: skip
        table = listed.rows(desk, found)
        if given.csv:
            listed.write_csv(given.csv, table)
    facts: dict[str, object] = {"offers": [asdict(row) for row in table]}
    lines: list[Message | str] = [
        "\t".join(
            [row.customer, str(row.rank), row.name, f"{row.score:.3f}", "; ".join(row.reasons)]
            + ["weak"] * row.weak
        )
        for row in table
    ]
    if given.csv:
        facts["csv"] = given.csv
        lines = [message("offers-written", count=len(table), file=given.csv.name)]
    return Answer(facts, lines or [message("no-offers")])


def _add_offers(one: argparse.ArgumentParser, told: Told) -> None:
    add_book(one, told)
    who = one.add_mutually_exclusive_group(required=True)
    who.add_argument("--customer", metavar="NUMBER", help=told("number"))
    who.add_argument("--all", action="store_true", help=told("everybody"))
    kinds = ("any", "repeat", "new")
    one.add_argument("--count", type=count, default=3, metavar="N", help=told("count"))
    one.add_argument("--kind", choices=kinds, default=kinds[0], help=told("kind"))
    levels = ("product", "type", "category")
    one.add_argument("--level", choices=levels, default=levels[0], help=told("level"))
    one.add_argument("--asof", type=Path, metavar="FILE", help=told("asof"))
    one.add_argument("--strict", action="store_true", help=told("strict"))
    add_csv(one, told)
    add_on(one, told)


def _pairs(given: Words) -> Answer:
    from shopfriend.services import history
    from shopfriend.services.offers import pairs

    with at.book(given) as desk:
        lines: list[Message | str] = []
        facts: dict[str, object] = {}
        if given.take:
            lines.append(history.said(pairs.take_csv(desk, given.take)))
        found = pairs.everyone(desk)
        if given.csv:
            pairs.write_csv(desk, given.csv)
            lines.append(message("pairs-written", count=len(found), file=given.csv.name))
            facts["csv"] = given.csv
    columns = (dict(zip(pairs.COLUMNS, row, strict=True)) for row in found)
    shown = [] if given.take or given.csv else ["\t".join(row) for row in found]
    return Answer({"pairs": list(columns), **facts}, [*lines, *shown] or [message("no-pairs")])


def _add_pairs(one: argparse.ArgumentParser, told: Told) -> None:
    add_book(one, told)
    one.add_argument("--take", type=Path, metavar="FILE", help=told("take-pairs"))
    add_csv(one, told)


COMMANDS: Mapping[str, Command] = {
    "offers": Command(_offers, _add_offers),
    "pairs": Command(_pairs, _add_pairs),
}
