"""People: `find`, `card`."""

import argparse
from collections.abc import Mapping

from shopfriend.cli import at
from shopfriend.cli.command import Answer, Command, Told, Words, add_book, add_limit
from shopfriend.domain.messages import message

_MOST_FOUND = 20


def _find(given: Words) -> Answer:
    from shopfriend.services import customers

    with at.book(given) as desk:
        hits = customers.find(desk, given.text, limit=given.limit)
    found = [
        {"number": h.number, "name": h.name, "town": h.town, "street": h.street, "why": h.why,
         "last_day": h.last_day}
        for h in hits
    ]  # fmt: skip
    lines = [f"{h.number}\t{h.name}\t{h.street}\t{h.town}" for h in hits]
    return Answer({"hits": found}, lines or [message("nobody-found", text=given.text)])


def _add_find(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("text", metavar="TEXT")
    add_book(one, told)
    add_limit(one, told, most=_MOST_FOUND)


def _card(given: Words) -> Answer:
    from shopfriend.services import ahead, card, card_words

    with at.book(given) as desk:
        shown = card.of(desk, at.named(desk, given.customer))
        coming = ahead.of(desk, shown.customer)
        facts, lines = card_words.told(shown, desk.language)
    facts["last"] = {"day": coming.last_day, "products": coming.last_products}
    facts["next"] = {
        "day": coming.next_day,
        "due": coming.due,
        "categories": [
            {"name": c.name, "times": c.times, "of": c.of, "chance_bp": c.chance_bp,
             "day": c.expected_on}
            for c in coming.categories
        ],
    }  # fmt: skip
    return Answer(facts, [*lines, *coming.messages[1:]])


def _add_card(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("customer", metavar="CUSTOMER", help=told("customer"))
    add_book(one, told)


COMMANDS: Mapping[str, Command] = {
    "find": Command(_find, _add_find),
    "card": Command(_card, _add_card),
}
