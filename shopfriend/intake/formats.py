"""What a format is: the columns of a file, what they mean, and its few traits. Values only; the
rows of the table stand in `own.py`, `tills.py`, `shops.py` and `address_books.py`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from shopfriend.domain.incoming import Noun

Kind = Literal["text", "money", "quantity", "moment", "day"]


@dataclass(frozen=True)
class Column:
    """`aliases`: other headings of the same column, as people and programs write them. `0000`
    in one stands for any number: such columns are many, one for each item of an order."""

    name: str
    kind: Kind = "text"
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Skip:
    """Rows that are none of ours, counted as `kind`: those with one of `words` in `column` (`*`
    leaves the end open, "*" alone is any text), or, with `but`, all with any other text there."""

    kind: str
    column: str
    words: tuple[str, ...] = ()
    but: tuple[str, ...] = ()


@dataclass(frozen=True)
class Format:
    """`required`: at least one column of each group must be there. `marks`: headings that tell the
    format from others, with `|` between generations and languages (none: our own, told by
    `required` alone). Then its traits:

    `join` – a column made of others with a blank between; `fill` – columns that stand only in the
    first row of each `key`; `items` – columns for each item of an order, one row becomes many;
    `last_first` – names of people with the first name last; `coded` – a name with its number before
    it, `[P1] Mug`; `back` – words that mark a return, else a negative total does;
    `returns_share_number` – a return has the number of its sale; `skip` – rows that are none of
    ours; `without_goods` – receipts without their goods; `source` – what is put before numbers of
    people and goods that only this program knows, and keeps its receipts apart from others;
    `online` – a web shop; `utc_perhaps` – its times may be Greenwich's; `own_numbers` – its numbers
    of people are the shop's; `mapped` – by a profile, whose `answers` hold for every such file.
    """

    name: str
    noun: Noun
    columns: tuple[Column, ...]
    required: tuple[tuple[str, ...], ...]
    system: str = ""
    marks: tuple[str, ...] = ()
    join: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    key: str = "receipt"
    fill: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    last_first: tuple[str, ...] = ()
    coded: str = ""
    back: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    returns_share_number: bool = False
    skip: tuple[Skip, ...] = ()
    without_goods: bool = False
    source: str = ""
    online: bool = False
    utc_perhaps: bool = False
    own_numbers: bool = False
    mapped: bool = False
    answers: Mapping[str, str] = field(default_factory=dict)

    def column(self, name: str) -> Column | None:
        return next((column for column in self.columns if column.name == name), None)
