"""Lines of receipts: whose they are, their money from `lines_vat`, what kind each is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopfriend.intake.dsfinvk import rules, tables
from shopfriend.intake.dsfinvk.heads import FINE, Heads
from shopfriend.intake.dsfinvk.joining import NOWHERE, line_keys, place_of
from shopfriend.intake.dsfinvk.linked import Linked
from shopfriend.intake.dsfinvk.reading import NONE, REFUSED, TAKEN, Stack
from shopfriend.intake.dsfinvk.report import Report, cell
from shopfriend.intake.dsfinvk.spreading import rounded, sums
from shopfriend.intake.receipts import OFF_CENTS
from shopfriend.intake.rows import spread, where

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Truths = NDArray[np.bool_]

MILLI = 1000
_TABLES = (tables.LINES, tables.LINES_VAT, tables.ITEM_AMOUNTS)


@dataclass
class Lines:
    """Per row of the table of lines. `receipt`: row of its head. `fine`: money in 1/100,000;
    `off`: what the line itself was reduced by. `kinds[kind[row]]` is what the line is. `void`:
    marked as cancelled; `gone`: out of its receipt for that."""

    stack: Stack
    receipt: "Integers"
    fine: "Integers"
    off: "Integers"
    units_milli: "Integers"
    kind: "Integers"
    kinds: list[str]
    void: "Truths"
    gone: "Truths"

    def is_kind(self, *kinds: str) -> "Truths":
        import numpy as np

        wanted = [i for i, kind in enumerate(self.kinds) if kind in kinds]
        return np.isin(self.kind, wanted)


def join(heads: Heads, linked: Linked, report: Report) -> Lines:
    """A receipt of which one line cannot be read is refused whole: half a purchase is none."""
    import numpy as np

    joining = _Joining(heads, linked, report)
    joining.follow_heads()
    stack, receipt = joining.lines, joining.heads_of[0]
    fine, paid = joining.money()
    lines = Lines(
        stack, receipt, fine, joining.reductions(), joining.units(), *_kinds(stack),
        where(stack.column("P_STORNO"), rules.is_yes), np.zeros(len(stack), bool),
    )  # fmt: skip
    joining.check_totals(lines, ~paid & (receipt != NOWHERE))
    joining.refuse_whole()
    return lines


class _Joining:
    """The table of lines, their money, and what reduced it; `heads_of`: the head of each row."""

    def __init__(self, heads: Heads, linked: Linked, report: Report) -> None:
        self._heads, self._report = heads, report
        self.stacks = [linked[spec] for spec in _TABLES]
        self.lines, self._amounts, self._prices = self.stacks
        self.heads_of = [linked.head_of(spec) for spec in _TABLES]
        self._lines_of_each = linked.lines_of_each()
        positions = [stack.column("POS_ZEILE") for stack in self.stacks]
        self._keys = line_keys(self.heads_of, positions)
        # head -> where the first thing is that is wrong with it, why, and the column
        self._bad: dict[int, tuple[Stack, int, str, str]] = {}

    def follow_heads(self) -> None:
        """A row shares its receipt's lot; one without a receipt is refused."""
        import numpy as np

        status = np.append(self._heads.stack.status, REFUSED)  # the last one: nowhere
        for stack, head in zip(self.stacks, self.heads_of, strict=True):
            stack.status = status[head]
            self._refuse_alone(stack, head == NOWHERE)
        self._note(0, _again(self._keys[0]), "till-line-twice", "POS_ZEILE")

    def _refuse_alone(self, stack: Stack, alone: "Truths") -> None:
        receipt = stack.column("BON_ID")
        self._report.refuse_each(
            stack, alone, lambda _: "till-line-alone", lambda row: {"receipt": receipt.text(row)}
        )

    def _note(self, table: int, which: "Truths", kind: str, column: str) -> None:
        stack, head = self.stacks[table], self.heads_of[table]
        for row in (which & (stack.status == TAKEN)).nonzero()[0].tolist():
            self._bad.setdefault(int(head[row]), (stack, row, kind, column))

    def money(self) -> tuple["Integers", "Truths"]:
        """The sum of POS_BRUTTO over the VAT keys of each line, and which lines have any."""
        import numpy as np

        values, unreadable = self._amounts.numbers("POS_BRUTTO", FINE, empty=0)
        at = place_of(self._keys[0], self._keys[1])
        self._note(1, unreadable, "number-unreadable", "POS_BRUTTO")
        self._note(1, at == NOWHERE, "till-amount-alone", "POS_ZEILE")
        known = at != NOWHERE
        fine = sums(values[known], at[known], len(self.lines))
        paid = np.zeros(len(self.lines), bool)
        paid[at[known]] = True
        return fine, paid

    def reductions(self) -> "Integers":
        """What each line was reduced by already, positive."""
        import numpy as np

        if not len(self._prices):
            return np.zeros(len(self.lines), np.int64)
        values, _ = self._prices.numbers("PF_BRUTTO", FINE, empty=0)
        at = place_of(self._keys[0], self._keys[2])
        reduced = where(self._prices.column("TYP"), lambda text: text == "discount")
        known = (at != NOWHERE) & reduced
        return np.abs(sums(values[known], at[known], len(self.lines)))

    def units(self) -> "Integers":
        """Units sold are MENGE × FAKTOR, the size of the pack."""
        import numpy as np

        count, odd = self.lines.numbers("MENGE", MILLI, empty=MILLI)
        size, odd_size = self.lines.numbers("FAKTOR", MILLI, empty=MILLI)
        self._note(0, odd, "number-unreadable", "MENGE")
        self._note(0, odd_size, "number-unreadable", "FAKTOR")
        size = np.where(size == 0, MILLI, size)
        whole = np.abs(count) * np.abs(size)
        units: Integers = np.sign(count) * np.sign(size) * ((whole + MILLI // 2) // MILLI)
        return units

    def check_totals(self, lines: Lines, unpaid: "Truths") -> None:
        """UMS_BRUTTO against the sum of the lines: told, never repaired. A line without money is
        an error where the total does not fit, else it cost nothing."""
        import numpy as np

        heads = self._heads
        whole = _total(lines, heads, lines.gone)  # nothing is gone yet
        off = (heads.stack.status == TAKEN) & ~_fits(lines, heads, whole)
        hurt = np.zeros(len(heads.stack), bool)
        hurt[lines.receipt[unpaid]] = True
        there = np.append(off, False)[lines.receipt]
        self._note(0, unpaid & there, "till-money-missing", "POS_ZEILE")
        for row in (off & ~hurt).nonzero()[0].tolist():
            if row not in self._bad:
                self._tell_total(row, int(heads.said[row]), int(whole[row]))

    def _tell_total(self, row: int, said: int, summed: int) -> None:
        import numpy as np

        stack = self._heads.stack
        said_cents, sum_cents = rounded(np.array([said, summed])).tolist()
        self._report.warn(
            stack, row, "receipt-total", receipt=stack.column("BON_ID").text(row),
            said_cents=said_cents, sum_cents=sum_cents,
        )  # fmt: skip

    def refuse_whole(self) -> None:
        """The receipts with something wrong, and all rows of theirs."""
        import numpy as np

        heads = self._heads.stack
        rows = self._lines_of_each
        for head, (stack, row, kind, column) in self._bad.items():
            self._report.refuse(
                stack, row, kind, rows=max(int(rows[head]), 1),
                receipt=heads.column("BON_ID").text(head), **cell(stack, row, column),
            )  # fmt: skip
        heads.status[list(self._bad)] = REFUSED
        refused = np.append(heads.status == REFUSED, True)
        for table, owner in zip(self.stacks, self.heads_of, strict=True):
            table.status[refused[owner]] = REFUSED


def _total(lines: Lines, heads: Heads, without: "Truths") -> "Integers":
    kept = (lines.receipt != NOWHERE) & ~without
    return sums(lines.fine[kept], lines.receipt[kept], len(heads.stack))


def _fits(lines: Lines, heads: Heads, whole: "Integers") -> "Truths":
    """Some tills leave cancelled lines out of the total, others what is a payment."""
    import numpy as np

    fits: Truths = heads.said == NONE
    for total in (
        whole,
        _total(lines, heads, lines.void & (lines.fine > 0)),
        _total(lines, heads, lines.is_kind(*rules.PAYMENTS)),
    ):
        fits = fits | (np.abs(total - heads.said) <= OFF_CENTS * 1000)
    return fits


def _again(keys: "Integers") -> "Truths":
    """Rows whose key an earlier row has."""
    import numpy as np

    if len(keys) < 2 or bool((np.diff(keys) > 0).all()):
        return np.zeros(len(keys), bool)
    again = np.ones(len(keys), bool)
    again[np.unique(keys, return_index=True)[1]] = False
    again &= keys != NOWHERE
    return again


def _kinds(stack: Stack) -> tuple["Integers", list[str]]:
    """GV_TYP; what was sold for somebody else is no turnover of the shop, whatever it is."""
    import numpy as np

    column = stack.column("GV_TYP")
    by_text = [rules.line_kind(text) for text in column.texts]
    kinds = [*dict.fromkeys(by_text), "agency"]
    code = spread(column.codes, [kinds.index(kind) for kind in by_text], "int64")
    agency = where(stack.column("AGENTUR_ID"), rules.is_agency)
    return np.where(agency, len(kinds) - 1, code), kinds
