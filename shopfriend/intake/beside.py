"""Two small files beside the three of our own: area data by postcode, and events of people."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from shopfriend.domain.areas import AreaRow
from shopfriend.domain.events import EventRow
from shopfriend.intake import moments
from shopfriend.intake.findings import SHOWN
from shopfriend.intake.table import Table


def areas(table: Table, styles: Mapping[str, moments.Style], zone: ZoneInfo) -> tuple[AreaRow, ...]:
    """Every value needs its source: who says so (R-L16)."""
    taken: list[AreaRow] = []
    first: dict[tuple[str, ...], int] = {}
    for row in range(table.rows):
        cells = _cells(table, row, "postcode", "name", "value", "source", "country")
        if cells is None:
            continue
        line, (postcode, name, value, source, country) = int(table.lines[row]), cells
        key = (country, postcode, name, source)
        if key in first:
            table.refuse_row(row, "twice", value=", ".join(key)[:SHOWN], first=first[key])
            continue
        try:
            day = _day(table.column("date").text(row), styles, zone)
        except moments.NoDate as error:
            table.refuse_row(row, error.kind, **table.cell("date", row))
            continue
        first[key] = line
        taken.append(AreaRow(line, postcode, name, value, source, day, country or "DE"))
    return tuple(taken)


def events(
    table: Table, styles: Mapping[str, moments.Style], zone: ZoneInfo
) -> tuple[EventRow, ...]:
    taken: list[EventRow] = []
    for row in range(table.rows):
        cells = _cells(table, row, "customer", "kind", "date", "value", "source", needed=3)
        if cells is None:
            continue
        person, kind, _, value, source = cells
        try:
            at = moments.parse(table.column("date").text(row), styles["date"], zone).at
        except moments.NoDate as error:
            table.refuse_row(row, error.kind, **table.cell("date", row))
            continue
        taken.append(EventRow(int(table.lines[row]), at, person, kind, value, source))
    return tuple(taken)


def _cells(table: Table, row: int, *names: str, needed: int = 4) -> list[str] | None:
    """The texts; None when one of the first `needed` is empty, which refuses the row."""
    found = [" ".join(table.column(name).text(row).split()) for name in names]
    for name, text in zip(names[:needed], found, strict=False):
        if not text:
            table.refuse_row(row, "cell-missing", **table.cell(name, row))
            return None
    return found


def _day(text: str, styles: Mapping[str, moments.Style], zone: ZoneInfo) -> date | None:
    """None where nothing stands. Raises `moments.NoDate`."""
    return date.fromisoformat(moments.parse(text, styles["date"], zone).day) if text else None
