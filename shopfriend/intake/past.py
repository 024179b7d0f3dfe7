"""Past mailings: four small files – campaigns, pieces, coupons, redemptions – as values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from shopfriend.domain.past import CampaignRow, CouponRow, Past, PieceRow, RedemptionRow
from shopfriend.intake import moments
from shopfriend.intake.findings import SHOWN
from shopfriend.intake.table import Table

_UTC = ZoneInfo("UTC")  # days have no zone


@dataclass(frozen=True)
class _Rows:
    """The rows of a table, and how its days are written."""

    table: Table
    styles: Mapping[str, moments.Style]

    def text(self, row: int, name: str) -> str:
        """Raises `_Refused` for an empty cell."""
        found = self.table.column(name).text(row)
        if not found:
            raise _Refused("cell-missing", name)
        return " ".join(found.split())

    def day(self, row: int, name: str) -> date:
        try:
            return date.fromisoformat(
                moments.parse(self.text(row, name), self.styles[name], _UTC).day
            )
        except moments.NoDate as error:
            raise _Refused(error.kind, name) from None


class _Refused(Exception):
    def __init__(self, kind: str, column: str) -> None:
        super().__init__(kind)
        self.kind, self.column = kind, column


def read(table: Table, format_: str, styles: Mapping[str, moments.Style]) -> Past:
    """`format_`: one of `campaigns`, `pieces`, `coupons`, `redemptions`. Fills the refusals."""
    keys, make = _KINDS[format_]
    rows = _Rows(table, styles)
    first: dict[object, int] = {}
    taken: list[object] = []
    for row in range(table.rows):
        line = int(table.lines[row])
        try:
            made = make(rows, row, line)
        except _Refused as refused:
            table.refuse_row(row, refused.kind, **table.cell(refused.column, row))
            continue
        key = tuple(table.column(name).text(row) for name in keys)
        if key in first:
            table.refuse_row(row, "twice", value=", ".join(key)[:SHOWN], first=first[key])
        else:
            first[key] = line
            taken.append(made)
    return Past(
        tuple(row for row in taken if isinstance(row, CampaignRow)),
        tuple(row for row in taken if isinstance(row, PieceRow)),
        tuple(row for row in taken if isinstance(row, CouponRow)),
        tuple(row for row in taken if isinstance(row, RedemptionRow)),
    )


def _campaign(rows: _Rows, row: int, line: int) -> CampaignRow:
    ends = rows.day(row, "ends") if rows.table.column("ends").text(row) else None
    number, name = rows.text(row, "campaign"), rows.table.column("name").text(row)
    return CampaignRow(line, number, " ".join(name.split()), rows.day(row, "starts"), ends)


def _piece(rows: _Rows, row: int, line: int) -> PieceRow:
    campaign, customer = rows.text(row, "campaign"), rows.text(row, "customer")
    return PieceRow(line, campaign, customer, rows.day(row, "sent_on"))


def _coupon(rows: _Rows, row: int, line: int) -> CouponRow:
    campaign, coupon = rows.text(row, "campaign"), rows.text(row, "coupon")
    return CouponRow(line, campaign, coupon, rows.text(row, "product"))


def _redemption(rows: _Rows, row: int, line: int) -> RedemptionRow:
    campaign, coupon = rows.text(row, "campaign"), rows.text(row, "coupon")
    customer = rows.text(row, "customer")
    return RedemptionRow(line, campaign, coupon, customer, rows.day(row, "date"))


_Make = Callable[[_Rows, int, int], object]
# format -> columns that tell one row from another, how a row is made
_KINDS: dict[str, tuple[tuple[str, ...], _Make]] = {
    "campaigns": (("campaign",), _campaign),
    "pieces": (("campaign", "customer"), _piece),
    "coupons": (("campaign", "coupon", "product"), _coupon),
    "redemptions": (("campaign", "coupon", "customer", "date"), _redemption),
}
