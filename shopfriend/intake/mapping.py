"""Proposes what the columns of an unknown table mean: by their headings, as the table of formats
knows them, and by the values under them. A person confirms; nothing is read by a proposal."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from shopfriend.domain.incoming import Noun
from shopfriend.domain.products import gtin_of
from shopfriend.domain.trouble import ShopError
from shopfriend.intake import container, delimited, layout, matching, moments, numbers
from shopfriend.intake.cells import clean
from shopfriend.intake.formats import Format
from shopfriend.intake.sheets import workbook
from shopfriend.intake.systems import own

EXACT_BP, KNOWN_BP, PARTLY_BP, VALUES_BP = 9500, 8500, 6500, 6000
_ENOUGH = 0.8  # share of the values that must look alike
_NOUNS: Mapping[Noun, Format] = {
    "purchase": own.PURCHASES, "product": own.PRODUCTS, "customer": own.CUSTOMERS
}  # fmt: skip


@dataclass(frozen=True)
class Guess:
    """What a column probably means; `share_bp`: how sure."""

    meaning: str
    share_bp: int
    why: Literal["heading", "values"]


@dataclass(frozen=True)
class Meaning:
    """A column of our own format. `group`: of those with the same number one is needed; None for
    what may be missing."""

    name: str
    kind: str
    group: int | None = None


@dataclass(frozen=True)
class Proposal:
    """An unknown table: its headings, first rows, and what they probably are. `open`: groups of
    meanings of which one is still needed."""

    path: Path
    fingerprint: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    noun: Noun
    columns: Mapping[str, Guess] = field(default_factory=dict)
    open: tuple[tuple[str, ...], ...] = ()


def meanings(noun: Noun) -> tuple[Meaning, ...]:
    format_ = _NOUNS[noun]
    group = {name: i for i, names in enumerate(format_.required) for name in names}
    return tuple(
        Meaning(each.name, each.kind, group.get(each.name))
        for each in format_.columns
        if "@" not in each.name  # a further telephone is a telephone
    )


def propose(path: Path, noun: Noun | None = None) -> Proposal:
    """Raises `ShopError("file-has-no-columns")` where no row looks like headings. `noun`: what the
    owner says it is; else what fits best."""
    headings, rows = _header(_first_rows(path), path)
    said = (noun,) if noun else tuple(_NOUNS)
    best = max((_guesses(each, headings, rows) for each in said), key=_rank)
    noun_, columns = best
    return Proposal(
        path, matching.fingerprint(headings), tuple(headings),
        tuple(tuple(row) for row in rows[: layout.SHOWN_ROWS]), noun_, columns,
        still_open(noun_, (guess.meaning for guess in columns.values())),
    )  # fmt: skip


def still_open(noun: Noun, meant: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Groups of which no column is known; people may come without a number."""
    known = set(meant)
    format_ = own.PEOPLE if noun == "customer" and "number" not in known else _NOUNS[noun]
    return tuple(group for group in format_.required if not known & set(group))


def _rank(found: tuple[Noun, Mapping[str, Guess]]) -> int:
    """More columns explained is better; each that is needed and missing weighs like half a sure
    one."""
    noun, columns = found
    missing = still_open(noun, (guess.meaning for guess in columns.values()))
    return sum(guess.share_bp for guess in columns.values()) - len(missing) * EXACT_BP // 2


def _first_rows(path: Path) -> list[list[list[str]]]:
    """Of a text file under each separator that it could have, of a spreadsheet each sheet."""
    kind = container.kind_of(path)
    if kind == "text":
        return delimited.first_rows(path)
    if kind == "sheet":
        some = workbook.first_lines(path, layout.TITLE_LINES + layout.SAMPLE)
        return [workbook.texts(sheet.rows, {}) for sheet in some.sheets]
    raise ShopError("file-is-no-table", file=path.name)


# -- the header row ----------------------------------------------------------------------------


def _header(tables: Sequence[list[list[str]]], path: Path) -> tuple[list[str], list[list[str]]]:
    """The first row whose cells are all words, under the separator with the steadiest rows."""
    found = [head for rows in tables if (head := _first_words(rows)) is not None]
    if not found:
        first = next((cell for rows in tables for row in rows for cell in row if cell), "")
        raise ShopError("file-has-no-columns", file=path.name, first=first[:60])
    return max(found, key=_steadiness)


def _first_words(rows: list[list[str]]) -> tuple[list[str], list[list[str]]] | None:
    for at, row in enumerate(rows[: layout.TITLE_LINES]):
        cells = [clean(cell) for cell in row]
        named = [cell for cell in cells if cell]
        if len(named) >= 2 and all(any(sign.isalpha() for sign in cell) for cell in named):
            return cells, [[clean(cell) for cell in below] for below in rows[at + 1 :]]
    return None


def _steadiness(head: tuple[list[str], list[list[str]]]) -> tuple[int, int]:
    headings, rows = head
    widths = Counter(len(row) for row in rows)
    return widths[len(headings)], len(headings)


# -- what the columns mean -----------------------------------------------------------------------


def _guesses(
    noun: Noun, headings: list[str], rows: list[list[str]]
) -> tuple[Noun, dict[str, Guess]]:
    """Each meaning once: the surest column has it."""
    all_ = [
        (guess, heading)
        for place, heading in enumerate(headings)
        if heading
        for guess in _of(noun, heading, [row[place] for row in rows if place < len(row)])
    ]
    columns: dict[str, Guess] = {}
    for guess, heading in sorted(all_, key=lambda pair: -pair[0].share_bp):
        taken = {each.meaning for each in columns.values()}
        if heading not in columns and guess.meaning not in taken:
            columns[heading] = guess
    return noun, {heading: columns[heading] for heading in headings if heading in columns}


def _of(noun: Noun, heading: str, values: list[str]) -> Iterable[Guess]:
    word = matching.normal(heading)
    exact, known = _words(noun)
    if word in exact:
        yield Guess(exact[word], EXACT_BP, "heading")
    elif word in known:
        yield Guess(known[word], KNOWN_BP, "heading")
    else:
        parts = set(word.split())
        yield from (
            Guess(meaning, PARTLY_BP, "heading")
            for each, meaning in exact.items()
            if len(each) > 2 and set(each.split()) <= parts
        )
    if (share := _share(noun, values)) is not None:
        yield Guess(share[0], int(VALUES_BP * share[1]), "values")


@cache
def _words(noun: Noun) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Normalised heading -> meaning: as our own format has it, and as other programs have it."""
    own_ = _NOUNS[noun]
    names = {column.name for column in own_.columns}
    exact = {
        matching.normal(word): column.name.split("@")[0]
        for column in own_.columns
        for word in column.aliases
    }
    known = {
        matching.normal(word): column.name.split("@")[0]
        for format_ in matching.ALL
        if format_.noun == noun
        for column in format_.columns
        if column.name in names
        for word in column.aliases
    }
    return exact, known


def _share(noun: Noun, values: list[str]) -> tuple[str, float] | None:
    """What the values look like, if nearly all of them do."""
    full = [value for value in values if value]
    if not full:
        return None
    for meaning, test in _LOOKS[noun]:
        share = sum(1 for value in full if test(value)) / len(full)
        if share >= _ENOUGH:
            return meaning, share
    return None


_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_POSTCODE = re.compile(r"\d{5}")
_PHONE = re.compile(r"(\+|00?)[\d\s()/.-]{6,20}")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*,?( [^\W\d_][\w.'’-]*){1,3}")
_STREET = re.compile(r"\D{3,}\s\d{1,4}\s?[a-zA-Z]?")
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*")


def _is_money(text: str) -> bool:
    style = numbers.style_of([text])
    return style is not None and bool(re.search(r"[.,]\d\d\D*$", text))


def _is_day(text: str) -> bool:
    return bool(_DAY.fullmatch(text)) and moments.is_date(text)


_Looks = tuple[tuple[str, Callable[[str], bool]], ...]
_LOOKS: Mapping[Noun, _Looks] = {
    "purchase": (
        ("who.email", lambda text: bool(_EMAIL.fullmatch(text))),
        ("date", _is_day),
        ("product", lambda text: bool(gtin_of(text))),
        ("total", _is_money),
        ("who.name", lambda text: bool(_NAME.fullmatch(text))),
    ),
    "product": (
        ("gtin", lambda text: bool(gtin_of(text))),
        ("price", _is_money),
    ),
    "customer": (
        ("email", lambda text: bool(_EMAIL.fullmatch(text))),
        ("birthday", _is_day),
        ("postcode", lambda text: bool(_POSTCODE.fullmatch(text))),
        ("phone", lambda text: bool(_PHONE.fullmatch(text))),
        ("street", lambda text: bool(_STREET.fullmatch(text))),
        ("name", lambda text: bool(_NAME.fullmatch(text))),
    ),
}
