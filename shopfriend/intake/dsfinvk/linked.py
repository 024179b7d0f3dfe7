"""The tables of all exports of one import, and what joins their rows."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from shopfriend.intake.dsfinvk import tables
from shopfriend.intake.dsfinvk.joining import NOWHERE, Closing, Joined
from shopfriend.intake.dsfinvk.reading import Stack
from shopfriend.intake.dsfinvk.tables import Spec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]


class Linked:
    """Each table by its spec, and for each of its rows the head (a row of `heads`) and the closing
    (a place in `closings`) it belongs to; `joining.NOWHERE` for none."""

    def __init__(self, stacks: Mapping[str, Stack]) -> None:
        self._stacks = stacks
        self.heads = self[tables.TRANSACTIONS]
        self._joined = Joined(self.heads)
        self._places = {spec: self._joined.add(self[spec]) for spec in tables.USED[1:]}
        self._places[tables.TRANSACTIONS] = 0
        self._joined.close()
        self.closings: list[Closing] = self._joined.closings()

    def __getitem__(self, spec: Spec) -> Stack:
        return self._stacks[spec.name]

    @property
    def first(self) -> "Integers":
        """For each head the first one of the same receipt."""
        return self._joined.first

    def head_of(self, spec: Spec) -> "Integers":
        return self._joined.receipt(self._places[spec])

    def lines_of_each(self) -> "Integers":
        """How many rows of the table of lines each head has."""
        import numpy as np

        own = self.head_of(tables.LINES)
        return np.bincount(own[own != NOWHERE], minlength=len(self.heads))

    def closing_of(self, spec: Spec) -> "Integers":
        return self._joined.closing(self._places[spec])
