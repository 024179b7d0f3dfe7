"""Invented people of a shop, some of whom are in its book twice – as books come to have it."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from shopfriend.book import Book

_LAST = ["Mül", "Schmi", "Mey", "Bau", "Kai", "Wäse", "Fün", "Grü", "Hof", "Leh", "Özde", "Koval",
         "Rich", "Sau", "Tre", "Win", "Zie", "Bött", "Dör", "Fran"]  # fmt: skip
_ENDS = ["ler", "dt", "er", "mann", "berg", "hold", "böhl", "müller", "stein", "ski", "mir", "ke",
         "lein", "bach", "feld"]  # fmt: skip
_FIRST = ["Jördis", "Björn", "Hanna", "Hans", "Eva", "Karl", "Michael", "Sabine", "Ayşe", "Emre",
          "Matthias", "Ulrike", "Günter", "Renate", "Jan", "Lea", "Tim", "Sophie", "Paul", "Klara",
          "Stefan", "Birgit", "Uwe", "Heike", "Jürgen", "Petra", "Anna", "Max", "Olga"]  # fmt: skip
_STREETS = ["Lindenstr.", "Größweg", "Am Köhlerhof", "Hauptstraße", "Gartenweg", "Ulmer Gasse"]


@dataclass(frozen=True)
class Invented:
    last: str
    first: str
    street: str
    house: str
    postcode: str
    phone: str = ""
    email: str = ""
    born: tuple[int, int, int] | None = None


def people(count: int, chance: random.Random) -> list[Invented]:
    lasts = [a + b for a in _LAST for b in _ENDS] + [
        a + b + c for a in _LAST[:8] for b in ("en", "el", "in") for c in _ENDS
    ]
    weights = [1 / (n + 30) for n in range(len(lasts))]  # the most frequent: one in a hundred
    codes = [str(89000 + n) for n in range(max(8, count // 800))]
    return [
        _one(n, last, chance, codes)
        for n, last in enumerate(chance.choices(lasts, weights, k=count))
    ]


def _one(n: int, last: str, chance: random.Random, codes: list[str]) -> Invented:
    first = chance.choice(_FIRST) + chance.choice(["", "", "", "a", "el", "ine", "-Marie", "-Karl"])
    return Invented(
        last, first,
        chance.choice(_STREETS) if chance.random() < 0.5 else f"{chance.choice(_ENDS)}weg",
        str(chance.randint(1, 90)), chance.choice(codes),
        f"0731{n:07}" if chance.random() < 0.6 else "",
        f"kunde{n}@beispiel.invalid" if chance.random() < 0.5 else "",
        (chance.randint(1940, 2005), chance.randint(1, 12), chance.randint(1, 28))
        if chance.random() < 0.5 else None,
    )  # fmt: skip


def _slip(text: str, chance: random.Random) -> str:
    """One letter doubled, dropped or swapped, never the first."""
    at = chance.randrange(1, max(2, len(text) - 1))
    swapped = text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]
    return chance.choice(
        [text[:at] + text[at:][:1] + text[at:], text[:at] + text[at + 1 :], swapped]
    )


_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ö": "Oe", "ş": "s"})

HOW: dict[str, Callable[[Invented, random.Random], Invented]] = {
    "typing error in the name": lambda p, c: replace(p, last=_slip(p.last, c), phone="", email=""),
    "typing error in the street": lambda p, c: replace(
        p, street=_slip(p.street, c), phone="", email=""
    ),
    "umlauts written out": lambda p, c: replace(
        p, last=p.last.translate(_PLAIN), first=p.first.translate(_PLAIN), phone="", email="",
        street=p.street.replace("str.", "straße").translate(_PLAIN),
    ),
    "moved, same telephone": lambda p, c: replace(
        p, street="Neuer Weg", house=str(c.randint(1, 99)), postcode="70173",
        phone=p.phone or "07310000000", email="",
    ),
    "married, same door and birthday": lambda p, c: replace(
        p, last="Wäsemüller-Özbek", email="", phone="",
    ),
    "first name as initial": lambda p, c: replace(p, first=p.first[0] + ".", phone="", email=""),
    "given names swapped with family name": lambda p, c: replace(
        p, last=p.first, first=p.last, phone="", email=""
    ),
}  # fmt: skip


def with_doubles(
    count: int, doubles: int, *, seed: int = 1
) -> tuple[list[Invented], list[tuple[int, int, str]]]:
    """People, and which two places are one person and how that came about."""
    chance = random.Random(seed)
    known = people(count, chance)
    pairs = []
    for place in chance.sample(range(count), doubles):
        how = chance.choice(sorted(HOW))
        if how.startswith("moved") and not known[place].phone:
            known[place] = replace(known[place], phone=f"0732{place:07}")
        if how.startswith("married") and known[place].born is None:
            known[place] = replace(known[place], born=(1980, 1 + place % 12, 1 + place % 28))
        pairs.append((place, len(known), how))
        known.append(HOW[how](known[place], chance))
    return known, pairs


def fill(book: Book, known: list[Invented]) -> list[int]:
    """Their ids, in the order of the list."""
    ids = list(book.ids.many(len(known)))
    more = iter(book.ids.many(3 * len(known)))
    with book.batch("people") as tx:
        tx.load(
            "customer",
            ("id", "number", "last_name", "first_name", "birth_year", "birth_month", "birth_day",
             "created_at", "changed_at"),
            ((i, str(n), p.last, p.first, *(p.born or (None, None, None)), "x", "x")
             for n, (i, p) in enumerate(zip(ids, known, strict=True))),
        )  # fmt: skip
        tx.load(
            "address",
            ("id", "customer", "street", "house_number", "postcode", "town"),
            ((next(more), i, p.street, p.house, p.postcode, "Ulm")
             for i, p in zip(ids, known, strict=True)),
        )  # fmt: skip
        tx.load(
            "phone", ("id", "customer", "number", "e164"),
            ((next(more), i, p.phone, "+49" + p.phone[1:])
             for i, p in zip(ids, known, strict=True) if p.phone),
        )  # fmt: skip
        tx.load(
            "email", ("id", "customer", "address"),
            ((next(more), i, p.email) for i, p in zip(ids, known, strict=True) if p.email),
        )  # fmt: skip
    return ids
