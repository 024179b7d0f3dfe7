"""Which rows of which tables belong to the same receipt and the same line.

A closing is till and number; when a till has begun its numbers anew and the same pair comes twice,
the time of the closing tells them apart. A receipt is closing and BON_ID – BON_ID alone is not
unique –, a line is receipt and POS_ZEILE. All within one export: two exports may overlap.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopfriend.intake.dsfinvk.reading import Stack
from shopfriend.intake.rows import spread
from shopfriend.intake.table import Column

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]

NOWHERE = -1


class Words:
    """Texts of one key column, numbered alike in all tables."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def of(self, column: Column, plain: "dict[str, str] | None" = None) -> "Integers":
        known = self._known
        texts = column.texts if plain is None else [plain[text] for text in column.texts]
        own = [known.setdefault(text, len(known)) for text in texts]
        return spread(column.codes, own, "int64")

    def __len__(self) -> int:
        return max(len(self._known), 1)

    @property
    def texts(self) -> list[str]:
        return list(self._known)


def plain_number(said: str) -> str:
    """`1.234`, `1234` and `01234` are the same closing; what is no number stays as it is."""
    digits = said.replace(".", "").replace("\u00a0", "").replace("'", "")
    return str(int(digits)) if digits.isascii() and digits.isdigit() else said


def plain_time(said: str) -> str:
    """To the second and without its zone: writers differ in what they put behind it."""
    return said[:19].replace(" ", "T")


@dataclass(frozen=True)
class Closing:
    export: int
    till: str
    number: str
    created: str


class Joined:
    """Numbers for the closings and receipts of `heads`, found again in every other table."""

    def __init__(self, heads: Stack) -> None:
        import numpy as np

        self._tills, self._numbers, self._times = Words(), Words(), Words()
        self._receipts, self._positions = Words(), Words()
        self._cells = [self._parts(heads)]
        self._pairs: Integers = np.zeros(0, np.int64)
        self._heads = heads

    # Keys are built from numbers of words, so every table has to be numbered before the first
    # key is: `add` all, then `close`.

    def add(self, stack: Stack) -> int:
        """Number a table's words; the place of the table for the questions below."""
        self._cells.append(self._parts(stack))
        return len(self._cells) - 1

    def _parts(self, stack: Stack) -> tuple["Integers", ...]:
        number = stack.column("Z_NR")
        created = stack.column("Z_ERSTELLUNG")
        return (
            stack.export,
            self._tills.of(stack.column("Z_KASSE_ID")),
            self._numbers.of(number, {text: plain_number(text) for text in number.texts}),
            self._times.of(created, {text: plain_time(text) for text in created.texts}),
            self._receipts.of(stack.column("BON_ID")),
        )

    def close(self) -> None:
        """Number closings and receipts as the heads have them."""
        import numpy as np

        base, times = self._base(0), self._cells[0][3]
        self._pairs = np.unique(base * len(self._times) + times)
        self._bases = self._pairs // len(self._times)
        keys = self._receipt_keys(0)
        self._keys, first, which = np.unique(keys, return_index=True, return_inverse=True)
        self.first: Integers = first[which]  # for each head the first one of its receipt
        self._first_of_key: Integers = first

    def closings(self) -> list[Closing]:
        """In the order of their numbers."""
        times = len(self._times)
        tills, numbers, created = self._tills.texts, self._numbers.texts, self._times.texts
        found = []
        for pair in self._pairs.tolist():
            base, time = divmod(pair, times)
            rest, number = divmod(base, len(self._numbers))
            export, till = divmod(rest, len(self._tills))
            found.append(Closing(export, tills[till], numbers[number], created[time]))
        return found

    def closing(self, place: int) -> "Integers":
        """For each row its closing, `NOWHERE` for one that no head has."""
        pairs = self._base(place) * len(self._times) + self._cells[place][3]
        return by_runs(pairs, self._closing_of)

    def _closing_of(self, pair: "Integers") -> "Integers":
        """The exact one, else the only one of that till and number."""
        import numpy as np

        if not len(self._pairs):
            return np.full(len(pair), NOWHERE)
        base = pair // len(self._times)
        exact = np.searchsorted(self._pairs, pair)
        exact = np.minimum(exact, len(self._pairs) - 1)
        low = np.searchsorted(self._bases, base, side="left")
        high = np.searchsorted(self._bases, base, side="right")
        only = np.where(high - low == 1, low, NOWHERE)
        return np.where(self._pairs[exact] == pair, exact, only).astype(np.int64)

    def receipt(self, place: int) -> "Integers":
        """For each row the row of its head, `NOWHERE` where there is none."""
        return by_runs(self._receipt_keys(place), self._head_of)

    def _head_of(self, keys: "Integers") -> "Integers":
        import numpy as np

        if not len(self._keys):
            return np.full(len(keys), NOWHERE)
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        found = (self._keys[at] == keys) & (keys >= 0)
        return np.where(found, self._first_of_key[at], NOWHERE).astype(np.int64)

    def _base(self, place: int) -> "Integers":
        export, till, number, *_ = self._cells[place]
        return (export * len(self._tills) + till) * len(self._numbers) + number

    def _receipt_keys(self, place: int) -> "Integers":
        import numpy as np

        closing = self.closing(place)
        keys = closing * len(self._receipts) + self._cells[place][4]
        return np.where(closing >= 0, keys, NOWHERE).astype(np.int64)


def by_runs(keys: "Integers", answer: "Callable[[Integers], Integers]") -> "Integers":
    """`answer` for each key, asked once where the same key stands several times in a row: a till
    writes the lines of a receipt together."""
    import numpy as np

    begins = np.flatnonzero(np.diff(keys, prepend=keys[:1] - 1))
    sizes = np.diff(np.append(begins, len(keys)))
    return np.repeat(answer(keys[begins]), sizes)


def line_keys(receipts: Sequence["Integers"], positions: Sequence[Column]) -> list["Integers"]:
    """For each table keys of its lines that are the same where receipt and POS_ZEILE are;
    `NOWHERE` for those without a receipt."""
    import numpy as np

    words = Words()
    codes = [words.of(column) for column in positions]
    return [
        np.where(receipt >= 0, receipt * len(words) + code, NOWHERE).astype(np.int64)
        for receipt, code in zip(receipts, codes, strict=True)
    ]


def place_of(keys: "Integers", wanted: "Integers") -> "Integers":
    """For each of `wanted` the first row with that key, `NOWHERE` where there is none."""
    import numpy as np
    import pandas as pd

    if len(keys) == len(wanted) and bool((keys == wanted).all()) and _differ(keys):
        return np.where(keys >= 0, np.arange(len(keys)), NOWHERE)
    codes, distinct = pd.factorize(np.concatenate((keys, wanted)))
    first = np.full(len(distinct), NOWHERE, np.int64)
    own = codes[: len(keys)]
    first[own[::-1]] = np.arange(len(keys))[::-1]
    found = first[codes[len(keys) :]]
    return np.where(wanted >= 0, found, NOWHERE).astype(np.int64)


def _differ(keys: "Integers") -> bool:
    """Rising all the way, as tills write them; then no two are the same."""
    import numpy as np

    return bool((np.diff(keys) > 0).all()) if len(keys) > 1 else True
