"""Compares a header row with the formats we know.

A fingerprint is the set of normalised headings, so the order of columns never matters. To add a
format: a row in `own.py`, `tills.py`, `shops.py` or `address_books.py`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from shopfriend.domain import folding
from shopfriend.domain.profiles import Profile
from shopfriend.intake.formats import Column, Format, Skip
from shopfriend.intake.systems import address_books, own, shops, tills

CERTAIN_BP, PROPOSED_BP = 9000, 6000  # share of a format's marks that a file has
ALL: tuple[Format, ...] = (*own.ALL, *tills.ALL, *shops.ALL, *address_books.ALL)
MANY = "0000"  # in a heading of the table: any number, for columns that are many
_LONGEST = 200  # signs of a heading


@dataclass(frozen=True)
class Match:
    """How well a header row fits: `places` column name -> position in the file."""

    format: Format
    places: Mapping[str, int]
    missing: tuple[tuple[str, ...], ...]
    share_bp: int = 10_000

    @property
    def fits(self) -> bool:
        return not self.missing and self.share_bp >= PROPOSED_BP

    @property
    def rank(self) -> tuple[int, int]:
        """Another program's file that is certain, one of our own, a mere list of people, another
        program's that is only likely."""
        known = len(self.places)
        if not self.fits:
            return 0, known
        if not self.format.marks:
            return (2 if self.format.source else 3), known
        return (4 if self.share_bp >= CERTAIN_BP else 1), known


@lru_cache(maxsize=16_384)
def normal(heading: str) -> str:
    """`Straße / Nr.` -> `strasse nr`: what a fingerprint is made of."""
    return folding.key(re.sub(r"[_\W]+", " ", heading[:_LONGEST].strip("\ufeff")))


def fingerprint(headings: Iterable[str]) -> str:
    return "|".join(sorted({normal(heading) for heading in headings} - {""}))


def match(format_: Format, words: Mapping[str, int]) -> Match:
    """`words`: normalised heading -> position."""
    places: dict[str, int] = {}
    for word, names in _known(format_.columns).items():
        for heading, name in _found(word, names, words):
            places[name] = min(words[heading], places.get(name, words[heading]))
    missing = tuple(group for group in format_.required if not places.keys() & set(group))
    return Match(format_, places, missing, _share_bp(format_, places, words))


def _share_bp(format_: Format, places: Mapping[str, int], words: Mapping[str, int]) -> int:
    """Of its marks; a list of people, which has none, must know most of the file's headings, or
    it would take every table with names in it for one."""
    if format_.marks:
        marks = _marks(format_.marks)
        there = sum(1 for mark in marks if not mark.isdisjoint(words.keys()))
        return 10_000 * there // len(marks)
    if format_.source and not format_.mapped:
        return 10_000 * len(set(places.values())) // max(len(words), 1)
    return 10_000


def best(headings: Sequence[str], among: Iterable[Format] | None = None) -> Match:
    """The format that fits, else the nearest one; of several the one that knows most columns. A
    format that was forced need not show its marks."""
    words = positions(headings)
    if among is None:
        return max((match(format_, words) for format_ in ALL), key=lambda m: m.rank)
    forced = (replace(match(format_, words), share_bp=10_000) for format_ in among)
    return max(forced, key=lambda m: m.rank)


def positions(headings: Sequence[str]) -> dict[str, int]:
    """Of two columns with the same heading the first one counts."""
    words: dict[str, int] = {}
    for place, heading in enumerate(headings):
        if word := normal(heading):
            words.setdefault(word, place)
    return words


def by_name(name: str) -> Format | None:
    return next((format_ for format_ in ALL if format_.name == name), None)


def of_profile(profile: Profile) -> Format:
    """A format that somebody mapped: columns of our own format of the noun, other headings. People
    without a number of the shop are known by what the file says about them."""
    own_ = next(format_ for format_ in own.ALL if format_.noun == profile.noun)
    unnumbered = profile.noun == "customer" and "number" not in profile.columns.values()
    columns = [_mapped(own_, meaning, heading) for heading, meaning in profile.columns.items()]
    columns += [Column(f"={word}", "text", (word,)) for word in (*profile.back, *profile.skip)]
    return Format(
        profile.name,
        profile.noun,
        tuple(columns),
        own.PEOPLE.required if unnumbered else own_.required,
        back={f"={heading}": words for heading, words in profile.back.items()},
        skip=tuple(Skip("left-out", f"={head}", words) for head, words in profile.skip.items()),
        source=own.PEOPLE.source if unnumbered else "",
        own_numbers=True,
        utc_perhaps=profile.noun == "purchase",  # nobody knows what the program writes
        mapped=True,
        answers=dict(profile.answers),
    )


def _mapped(format_: Format, meaning: str, heading: str) -> Column:
    known = format_.column(meaning)
    return Column(meaning, known.kind if known else "text", (heading,))


@cache
def _marks(marks: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(normal(word) for word in mark.split("|")) for mark in marks)


@cache
def _known(columns: tuple[Column, ...]) -> dict[str, tuple[str, ...]]:
    """Normalised heading -> the columns it means (one heading may serve two)."""
    known: dict[str, tuple[str, ...]] = {}
    for column in columns:
        for word in dict.fromkeys(normal(word) for word in column.aliases):
            known[word] = (*known.get(word, ()), column.name)
    return known


def _found(word: str, names: Iterable[str], words: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Headings of the file for one we know. `product item 0 sku` stands for any number there:
    `product item 2 sku` is the column `product#2`."""
    if MANY not in f" {word} ":
        if word in words:
            yield from ((word, name) for name in names)
        return
    before, after = f" {word} ".split(MANY)
    for heading in words:
        wide = f" {heading} "
        number = wide[len(before) : len(wide) - len(after)]
        if number.isdigit() and len(number) < 4 and wide == f"{before}{number}{after}":
            yield from ((heading, f"{name}#{number}") for name in names)
