"""What was bought: the goods lines of each receipt, in cents, with its rebates spread over them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopfriend.intake.dsfinvk import goods, rules
from shopfriend.intake.dsfinvk.joining import NOWHERE
from shopfriend.intake.dsfinvk.lines import Lines
from shopfriend.intake.dsfinvk.reading import SKIPPED, TAKEN
from shopfriend.intake.dsfinvk.report import Report
from shopfriend.intake.dsfinvk.spreading import cents_of, rounded, shares, sums

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Bought:
    """The goods lines that stay, ordered by receipt. `at`: rows of the table of lines; `head`:
    rows of the heads, one for each receipt; `group`: the receipt of each line."""

    at: "Integers"
    head: "Integers"
    group: "Integers"
    total: "Integers"
    discount: "Integers"

    def per_receipt(self, values: "Integers") -> "Integers":
        """Sums of one value for each line."""
        return sums(values, self.group, len(self.head))

    def places(self, heads: int) -> "Integers":
        """For each of so many heads its place among the receipts, `NOWHERE` for those that are
        none. One more stands at the end, so that nowhere leads nowhere."""
        import numpy as np

        places = np.full(heads + 1, NOWHERE, np.int64)
        places[self.head] = np.arange(len(self.head))
        return places

    def without(self, gone: "NDArray[np.bool_]") -> "Bought":
        """The other receipts; `gone`: for each one whether it goes."""
        import numpy as np

        kept = ~gone[self.group]
        number = np.cumsum(~gone) - 1
        return Bought(
            self.at[kept], self.head[~gone], number[self.group[kept]], self.total[kept],
            self.discount[kept],
        )  # fmt: skip


def goods_of(lines: Lines, report: Report) -> Bought:
    """Everything else is skipped and counted."""
    import numpy as np

    status = lines.stack.status
    own = lines.is_kind(rules.GOODS) & (status == TAKEN)
    spread = lines.is_kind(rules.REBATE, rules.SURCHARGE) & (status == TAKEN)
    _skip_others(lines, own | spread, report)
    at, head, group = _grouped(lines, own)
    alone = spread & ~np.isin(lines.receipt, head)
    status[alone] = SKIPPED
    report.skip("rebate-alone", int(alone.sum()))
    fine = lines.fine[at]
    cents = cents_of(fine, group, len(head))
    off = np.sign(cents) * rounded(lines.off[at])
    if not (spread & ~alone).any():
        return Bought(at, head, group, cents, off)
    share = _spread(lines, np.flatnonzero(spread & ~alone), fine, cents, head, group)
    off -= np.where(np.sign(share) == -np.sign(cents), share, 0)
    return Bought(at, head, group, cents + share, off)


def _grouped(lines: Lines, own: "NDArray[np.bool_]") -> tuple["Integers", "Integers", "Integers"]:
    """Rows ordered by receipt, the receipts, and each row's place among them."""
    import numpy as np

    at = np.flatnonzero(own)
    at = at[np.argsort(lines.receipt[at], kind="stable")]
    receipt = lines.receipt[at]
    begins = np.diff(receipt, prepend=NOWHERE) != 0
    return at, receipt[begins], (np.cumsum(begins) - 1).astype(np.int64)


def _skip_others(lines: Lines, used: "NDArray[np.bool_]", report: Report) -> None:
    """What is no purchase of goods: deposits, vouchers, tips, cash, agency sales."""
    import numpy as np

    rest = (lines.stack.status == TAKEN) & ~used
    counts = np.bincount(lines.kind[rest], minlength=len(lines.kinds))
    for kind, count in zip(lines.kinds, counts.tolist(), strict=True):
        report.skip(kind, count)
    lines.stack.status[rest] = SKIPPED


def _spread(
    lines: Lines, rows: "Integers", fine: "Integers", cents: "Integers", head: "Integers",
    group: "Integers",
) -> "Integers":  # fmt: skip
    """Rebates go where the money is: over what was sold – over what came back in a return."""
    import numpy as np

    amount = sums(lines.fine[rows], np.searchsorted(head, lines.receipt[rows]), len(head))
    whole = sums(fine, group, len(head))
    left = rounded(whole + amount) - rounded(whole)
    main = np.where(whole < 0, -1, 1)[group]
    return shares(left, np.where(np.sign(cents) == main, np.abs(cents), 0), group)


def quantities(lines: Lines, bought: Bought) -> "Integers":
    """Signed like the money: some tills write a return as a negative price."""
    import numpy as np

    units = lines.units_milli[bought.at]
    whole = np.abs(units)
    grams = goods.per_thousand(lines.stack)[bought.at]
    whole = np.where(grams, (whole + 500) // 1000, whole)
    sign = np.where(bought.total != 0, np.sign(bought.total), np.where(units < 0, -1, 1))
    return sign * whole
