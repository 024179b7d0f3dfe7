"""Receipts and lines of an export become purchases, as the reader of plain tables makes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from shopfriend.domain.incoming import CustomerRow
from shopfriend.domain.messages import Message
from shopfriend.intake.dsfinvk import bought as bought_rules
from shopfriend.intake.dsfinvk import checks, facts, goods, people, voids
from shopfriend.intake.dsfinvk import heads as head_rules
from shopfriend.intake.dsfinvk import lines as line_rules
from shopfriend.intake.dsfinvk.bought import Bought
from shopfriend.intake.dsfinvk.heads import Heads
from shopfriend.intake.dsfinvk.lines import Lines
from shopfriend.intake.dsfinvk.linked import Linked
from shopfriend.intake.dsfinvk.once import once
from shopfriend.intake.dsfinvk.reading import Stack
from shopfriend.intake.dsfinvk.report import Report
from shopfriend.intake.receipts import Purchases

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Built:
    """`notes`: what the whole of it says that the look could not."""

    purchases: Purchases
    customers: tuple[CustomerRow, ...]
    notes: tuple[Message, ...]


@dataclass(frozen=True)
class _Sold:
    """The parts a purchase is made of. `product`: for each line its good, of `numbers`."""

    linked: Linked
    heads: Heads
    lines: Lines
    bought: Bought
    product: "Integers"
    numbers: list[str]


def build(
    stacks: Mapping[str, Stack], report: Report, *, zone: ZoneInfo, today: date, staff: bool = False
) -> Built:
    """From the stacks of `tables.USED`; sets their status and fills the report on the way.
    `staff`: the shop's own people are customers, too."""
    linked = Linked(stacks)
    heads = head_rules.judge(linked, report, zone=zone, today=today)
    lines = line_rules.join(heads, linked, report)
    product, numbers = goods.numbered(lines.stack, report)
    voids.settle(lines, product, report)
    bought = once(linked, heads, lines, bought_rules.goods_of(lines, report), product, report)
    sold = _Sold(linked, heads, lines, bought, product, numbers)
    named = people.numbers(heads.stack, bought.head, staff=staff)
    at = [heads.at[row] for row in bought.head.tolist()]
    return Built(
        _purchases(sold, named, at, zone),
        people.rows(heads.stack, bought.head, named, at),
        checks.closings(linked, heads, lines, report),
    )


def _purchases(sold: _Sold, named: list[str], at: list[str], zone: ZoneInfo) -> Purchases:
    linked, heads, lines, bought = sold.linked, sold.heads, sold.lines, sold.bought
    identity = heads.stack.column("BON_ID")
    seen, used = goods.seen(lines.stack, bought.at, sold.product, sold.numbers)
    fiscal, fiscal_at = facts.signed(linked, bought, zone)
    back_source, back_of = facts.taken_back(linked, bought)
    return Purchases(
        number=[identity.texts[i] for i in identity.codes[bought.head].tolist()],
        day=[moment[:10] for moment in at],
        at=at,
        customer=named,
        branch=facts.branches(linked, bought),
        total_cents=bought.per_receipt(bought.total),
        lines=bought.per_receipt(bought.group * 0 + 1),
        first_line=heads.stack.lines()[bought.head],
        spans=bought.per_receipt(lines.stack.spans()[bought.at]),
        receipt=bought.group,
        product=used,
        quantity_milli=bought_rules.quantities(lines, bought),
        line_cents=bought.total,
        discount_cents=bought.discount,
        products=seen,
        source=facts.sources(linked, bought),
        files=heads.stack.labels(bought.head),
        fiscal=fiscal,
        fiscal_at=fiscal_at,
        back_source=back_source,
        back_of=back_of,
        codes=facts.codes(linked, lines, bought),
    )
