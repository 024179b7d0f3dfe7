"""What formats have of their own, as changes to the table: afterwards every purchase, product and
person stands in a row by itself, in the columns of our own formats."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from shopfriend.domain import folding
from shopfriend.intake.formats import Format, Skip
from shopfriend.intake.rows import where
from shopfriend.intake.table import Column, Table, code_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CODED = re.compile(r"\[([^\[\]]{1,60})\]\s*(\S.*)", re.DOTALL)
# What a program writes for the only variant of a good.
_PLAIN = frozenset({"regular", "default title", "default", "standard", "normal"})


def apply(table: Table, format_: Format) -> None:
    """In this order: a filled column is joined, and decides what is skipped."""
    if format_.items:
        _many_rows(table, format_.items)
    if format_.fill:
        _fill(table, format_.key, format_.fill)
    for name, parts in format_.join.items():
        _join(table, name, parts)
    for name in format_.last_first:
        _turn_names(table, name)
    for skip in format_.skip:
        _skip(table, skip)
    if format_.coded:
        _split_code(table, format_.coded)


def is_back(table: Table, format_: Format) -> "NDArray[np.bool_]":
    """Rows that a word marks as a return."""
    import numpy as np

    back = np.zeros(table.rows, bool)
    for name, words in format_.back.items():
        if table.has(name):
            back |= where(table.column(name), _among(words))
    return back


def _among(words: Iterable[str]) -> Callable[[str], bool]:
    """Folded words; `gift card*` leaves the end open, "*" is any text, "" is none."""
    whole = {folding.key(word) for word in words if not word.endswith("*")}
    begins = tuple(folding.key(word) for word in words if len(word) > 1 and word.endswith("*"))
    any_ = "*" in set(words)

    def fits(text: str) -> bool:
        key = folding.key(text)
        return (any_ and bool(text)) or key in whole or bool(begins and key.startswith(begins))

    return fits


def _put(table: Table, name: str, column: Column, heading: str) -> None:
    table.columns[name] = column
    table.headers = {**table.headers, name: heading}


# -- one order, many items ---------------------------------------------------------------------


def _many_rows(table: Table, names: Sequence[str]) -> None:
    """`name#1`, `name#2` …: a row for each item that an order has. Its physical line is counted
    once."""
    import numpy as np

    numbers = sorted(
        {int(name.partition("#")[2]) for name in table.headers if name.partition("#")[0] in names
         and "#" in name}
    )  # fmt: skip
    full = np.zeros((table.rows, len(numbers) or 1), bool)
    for place, number in enumerate(numbers):
        for name in names:
            column = table.column(f"{name}#{number}")
            full[:, place] |= column.codes != code_of(column, "")
    full[~full.any(axis=1), 0] = True  # an order without items is refused as a row of its own
    rows, places = np.nonzero(full)
    columns = {name: _stacked(table, name, numbers, rows, places) for name in names}
    headings = {name: table.heading(f"{name}#{numbers[0]}") if numbers else name for name in names}
    table.take(rows)
    table.spans = np.where(np.diff(rows, prepend=-1) > 0, table.spans, 0)
    for name, column in columns.items():
        _put(table, name, column, headings[name])


def _stacked(
    table: Table,
    name: str,
    numbers: Sequence[int],
    rows: "NDArray[np.int64]",
    places: "NDArray[np.int64]",
) -> Column:
    """One column of the many: the text of item `places[i]` of row `rows[i]`."""
    import numpy as np

    texts: list[str] = []
    codes = np.zeros(len(rows), np.int64)
    for place, number in enumerate(numbers):
        column = table.column(f"{name}#{number}")
        of = places == place
        codes[of] = column.codes[rows[of]] + len(texts)
        texts.extend(column.texts)
    return Column.of(texts or [""], codes)


# -- joined and filled columns -----------------------------------------------------------------


def _join(table: Table, name: str, parts: Sequence[str]) -> None:
    import numpy as np

    there = [part for part in parts if table.has(part)]
    if not there:
        return
    texts, codes = [""], np.zeros(table.rows, np.int64)
    for part in there:
        column = table.column(part)
        pairs = codes * len(column.texts) + column.codes
        distinct, codes = np.unique(pairs, return_inverse=True)
        texts = [
            _with(texts[pair // len(column.texts)], column.texts[pair % len(column.texts)])
            for pair in distinct.tolist()
        ]
    _put(table, name, Column.of(texts or [""], codes), table.heading(there[0]))


def _with(before: str, text: str) -> str:
    return before if text.casefold() in _PLAIN else f"{before} {text}".strip()


def _fill(table: Table, key: str, names: Sequence[str]) -> None:
    """Where the key is blank the one above holds; where the key stays the same, what stands in
    its first row holds in all of them."""
    import numpy as np

    if not table.rows:
        return
    column = table.column(key)
    at = np.arange(table.rows)
    keyed = np.maximum.accumulate(np.where(column.codes != code_of(column, ""), at, 0))
    column.parts = [column.codes[keyed]]
    head = np.maximum.accumulate(np.where(np.diff(column.codes, prepend=-1) != 0, at, 0))
    for name in names:
        if table.has(name):
            filled = table.column(name)
            empty = filled.codes == code_of(filled, "")
            filled.parts = [np.where(empty, filled.codes[head], filled.codes)]


def _turn_names(table: Table, name: str) -> None:
    """`Fünkenböhl Jördis`, where a program writes names so."""
    if table.has(name):
        column = table.column(name)
        turned = [_turned(text) for text in column.texts]
        _put(table, name, Column.of(turned, column.codes), table.heading(name))


def _turned(text: str) -> str:
    last, blank, first = text.rpartition(" ")  # the first name is one word
    known = "," in text or "." in text or any(sign.isdigit() for sign in text)
    return text if known or not blank else f"{first} {last}"


# -- skipped rows and codes --------------------------------------------------------------------


def _skip(table: Table, skip: Skip) -> None:
    if not table.has(skip.column):
        return
    column = table.column(skip.column)
    wanted = _among(skip.but or skip.words)
    out = where(column, wanted if skip.words else lambda text: not wanted(text))
    if out.any():
        table.skip(skip.kind, int(out.sum()))
        table.count("skipped", table.keep(~out))


def _split_code(table: Table, name: str) -> None:
    """`[BECH-BL] Becher blau` -> number and name."""
    column = table.column(name)
    parts = [_CODED.fullmatch(text) for text in column.texts]
    codes, heading = column.codes, table.heading(name)
    _put(table, "product", Column.of([p[1] if p else "" for p in parts], codes), heading)
    names = [p[2] if p else text for p, text in zip(parts, column.texts, strict=True)]
    _put(table, name, Column.of(names, codes), heading)


def prefixed(table: Table, name: str, source: str, target: str) -> None:
    """Numbers that only one program gives out, apart from everybody else's."""
    if table.has(name):
        column = table.column(name)
        texts = [f"{source}:{text}" if text else "" for text in column.texts]
        _put(table, target, Column.of(texts, column.codes), table.heading(name))


def returns_apart(table: Table, back: "NDArray[np.bool_]") -> None:
    """A return with its sale's number becomes a receipt of its own, that knows its sale."""
    column = table.column("receipt")
    if not back.any():
        return
    codes = column.codes + back * len(column.texts)
    both = [*column.texts, *(f"{text}-R" if text else "" for text in column.texts)]
    sale = ["" for _ in column.texts] + list(column.texts)
    _put(table, "back_of", Column.of(sale, codes), table.heading("receipt"))
    _put(table, "receipt", Column.of(both, codes), table.heading("receipt"))
