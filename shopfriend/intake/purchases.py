"""Purchases: the columns of a till's file understood; `receipts.py` makes receipts of the rows.

A return has a negative total; then its quantity and discount are negative, too.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from shopfriend.domain.products import read_unit
from shopfriend.intake import moments, numbers
from shopfriend.intake.receipts import UNREADABLE, Purchases, group
from shopfriend.intake.rows import Rows, spread, where
from shopfriend.intake.table import Column, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def read(table: Table, separator: str, today: date, zone: ZoneInfo) -> Purchases:
    """Fills the table's refusals and warnings on the way."""
    rows = Rows(table)
    receipt = table.column("receipt")
    rows.refuse(where(receipt, lambda text: not text), "receipt-missing", "receipt")
    days, ats, day_of = _moments(rows, today, zone)
    cents = _amounts(rows, separator)
    names, codes = _product_texts(table)
    rows.refuse(spread(codes, [not name for name in names]), "product-missing", "product")
    rows.close()
    return group(rows, days, ats, day_of, cents, names, codes)


# -- columns ---------------------------------------------------------------------------------


def _moments(
    rows: Rows, today: date, zone: ZoneInfo
) -> tuple[list[str], list[str], "NDArray[np.int64]"]:
    """Distinct days, the time of each distinct text, and per row its day's index."""
    column = rows.table.column("date")
    style = moments.style_of(text for text in column.texts if text)
    latest = (today + timedelta(days=1)).isoformat()
    read, kinds = [], []
    for text in column.texts:
        moment, kind = _moment(text, style, zone, latest)
        read.append(moment)
        kinds.append(kind)
    for kind in dict.fromkeys(kinds):
        if kind:
            rows.refuse(spread(column.codes, [k == kind for k in kinds]), kind, "date")
    known: dict[str, int] = {}
    index = [known.setdefault(moment.day, len(known)) for moment in read]
    return list(known), [moment.at for moment in read], spread(column.codes, index, "int64")


def _moment(
    text: str, style: moments.Style, zone: ZoneInfo, latest: str
) -> tuple[moments.Moment, str]:
    nothing = moments.Moment("", "")
    if not text:
        return nothing, "date-missing"
    try:
        moment = moments.parse(text, style, zone)
    except moments.NoDate as error:
        return nothing, error.kind
    return (nothing, "date-ahead") if moment.day > latest else (moment, "")


def _amounts(rows: Rows, separator: str) -> dict[str, "NDArray[np.int64]"]:
    table = rows.table
    columns = {name: table.column(name) for name in _SCALES}
    proven = {name: numbers.style_of(column.texts) for name, column in columns.items()}
    other = numbers.fallback(proven.values(), separator)
    cents = {
        name: _numbers(rows, name, column, proven[name] or other)
        for name, column in columns.items()
    }
    return _signed(rows, cents)


_SCALES = {"total": 100, "quantity": 1000, "discount": 100, "receipt_total": 100}


def _numbers(rows: Rows, name: str, column: Column, style: numbers.Style) -> "NDArray[np.int64]":
    empty = {"total": UNREADABLE, "quantity": 1000, "discount": 0}.get(name, UNREADABLE)
    values, kinds = [], []
    for text in column.texts:
        value, kind = empty, ""
        if text:
            try:
                value = numbers.parse(text, style, _SCALES[name])
            except numbers.NoNumber as error:
                kind = error.kind
        elif name == "total":
            kind = "total-missing"
        values.append(value)
        kinds.append(kind)
    for kind in dict.fromkeys(kinds):
        if kind:
            rows.refuse(spread(column.codes, [k == kind for k in kinds]), kind, name)
    return spread(column.codes, values, "int64")


def _signed(rows: Rows, cents: dict[str, "NDArray[np.int64]"]) -> dict[str, "NDArray[np.int64]"]:
    """A return: total, quantity and discount all negative, however the till wrote them."""
    import numpy as np

    total, quantity = cents["total"], cents["quantity"]
    rows.refuse((total > 0) & (quantity < 0), "signs-differ", "quantity")
    back = (total < 0) | ((total == 0) & (quantity < 0))
    sign = np.where(back, -1, 1)
    grams = spread(
        rows.table.column("unit").codes,
        [read_unit(text).per_thousand for text in rows.table.column("unit").texts],
    )
    whole = np.abs(quantity)
    return {
        **cents,
        "quantity": sign * np.where(grams, (whole + 500) // 1000, whole),
        "discount": sign * np.abs(cents["discount"]),
    }


def _product_texts(table: Table) -> tuple[list[str], "NDArray[np.int64]"]:
    """Each row's product number – or its name where there is no number – and their codes."""
    import numpy as np

    number, name = table.column("product"), table.column("name")
    texts: dict[str, int] = {}
    by_number = [texts.setdefault(text, len(texts)) for text in number.texts]
    by_name = [texts.setdefault(text, len(texts)) for text in name.texts]
    codes = spread(number.codes, by_number, "int64")
    unnumbered = where(number, lambda text: not text)
    return list(texts), np.where(unnumbered, spread(name.codes, by_name, "int64"), codes)
