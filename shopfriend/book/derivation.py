"""What a derived thing is: from which tables it is made, how, and what a deed has it make anew."""

from collections.abc import Callable, Set
from dataclasses import dataclass, field

from shopfriend.book.lines import Lines
from shopfriend.book.moved import Moved
from shopfriend.book.tx import Tx


@dataclass(frozen=True)
class Touched:
    """What an update has to make anew. `customers`, `products`: whose own rows changed; `buyers`:
    whose receipts or lines did. `receipts`: day and id of each that came, changed or went, or
    whose lines did. Where a batch does not say which: `months` ('YYYY-MM', or better single days
    'YYYY-MM-DD'), and `loaded`, the lines of new receipts, for whom nothing else is said and nobody
    needs to read a million rows back. `moved` is found out by the blocks, for what comes after."""

    customers: Set[int] = field(default_factory=frozenset)
    buyers: Set[int] = field(default_factory=frozenset)
    products: Set[int] = field(default_factory=frozenset)
    receipts: Set[tuple[str, int]] = field(default_factory=frozenset)
    months: Set[str] = field(default_factory=frozenset)
    loaded: tuple[Lines, ...] = ()
    moved: Moved = field(default_factory=Moved)


@dataclass(frozen=True)
class Derived:
    """One derived thing: its `tables`, what it is made `from_`, and how. Raise `version` when the
    making changes: the book then rebuilds it when it is opened. `compared`: False for what is
    only a cache (model weights) and may be older than the rows. `whole`: does an index that the
    engine keeps beside the tables still agree with them?"""

    name: str
    tables: tuple[str, ...]
    from_: tuple[str, ...]
    version: int
    rebuild: Callable[[Tx], None]
    update: Callable[[Tx, Touched], None]
    compared: bool = True
    whole: Callable[[Tx], bool] = lambda _tx: True
