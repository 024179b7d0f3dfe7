"""Purchases: the columns of a till's file understood; `receipts.py` makes receipts of the rows.

A return has a negative total; then its quantity and discount are negative, too.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from shopfriend.domain.incoming import ProductSeen
from shopfriend.domain.products import read_unit
from shopfriend.domain.purchases import WITHOUT_GOODS
from shopfriend.intake import discounts, moments, numbers, orders, traits
from shopfriend.intake.findings import SHOWN
from shopfriend.intake.formats import Format
from shopfriend.intake.receipts import UNREADABLE, Purchases, group
from shopfriend.intake.rows import Rows, spread, where
from shopfriend.intake.styles import Styles
from shopfriend.intake.table import RAW, Column, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def read(table: Table, format_: Format, styles: Styles, today: date, zone: ZoneInfo) -> Purchases:
    """Fills the table's refusals and warnings on the way."""
    import numpy as np

    back = traits.is_back(table, format_)
    if format_.returns_share_number:
        traits.returns_apart(table, back)
    rows = Rows(table)
    receipt = table.column("receipt")
    _refuse_gone(rows, "receipt", where(receipt, lambda text: not text))
    rows.refuse(where(receipt, lambda text: not text), "receipt-missing", "receipt")
    days, ats, day_of = _moments(rows, styles, today, zone)
    cents = _amounts(rows, styles, back)
    names, codes = _product_texts(table, format_)
    nameless = spread(codes, [not name for name in names])
    for name in ("product", "gtin"):
        _refuse_gone(rows, name, nameless)
    rows.refuse(nameless, "product-missing", "product")
    rows.close()
    if table.has("order_total"):
        orders.lower(rows, cents)
    if table.has("refunded") and (cents["refunded"] > 0).any():
        order = orders.give_back(rows, cents)
        day_of, codes = day_of[order], codes[order]
    found = group(rows, days, ats, day_of, cents, names, np.asarray(codes))
    return _marked(found, format_)


def _refuse_gone(rows: Rows, name: str, empty: "NDArray[np.bool_]") -> None:
    """Nothing else in the line says what the lost digits said."""
    raw = rows.table.columns.get(f"{RAW}{name}")
    if raw is not None:
        rows.refuse(empty & where(raw, bool), "number-gone", name)


def _marked(found: Purchases, format_: Format) -> Purchases:
    """What holds for all receipts of another program: apart from others, online or not."""
    if not format_.source:
        return found
    count = len(found.number)
    return replace(
        found, source=[format_.source] * count,
        channel=["online" if format_.online else ""] * count,
        back_source=[format_.source if number else "" for number in found.back_of],
        without_goods=format_.without_goods,
        products=[_called(good) for good in found.products],
    )  # fmt: skip


def _called(good: ProductSeen) -> ProductSeen:
    return replace(good, name=WITHOUT_GOODS) if good.number == WITHOUT_GOODS else good


# -- columns ---------------------------------------------------------------------------------


def _moments(
    rows: Rows, styles: Styles, today: date, zone: ZoneInfo
) -> tuple[list[str], list[str], "NDArray[np.int64]"]:
    """Distinct days, the time of each distinct text, and per row its day's index."""
    column = rows.table.column("date")
    style = styles.dates.get("date") or styles.dates["day"]
    latest = (today + timedelta(days=1)).isoformat()
    read, kinds = [], []
    for text in column.texts:
        moment, kind = _moment(text, style, zone, latest, utc=styles.utc)
        read.append(moment)
        kinds.append(kind)
    for kind in dict.fromkeys(kinds):
        if kind:
            rows.refuse(spread(column.codes, [k == kind for k in kinds]), kind, "date")
    _tell_odd(rows, [moment.day for moment in read], today)
    known: dict[str, int] = {}
    index = [known.setdefault(moment.day, len(known)) for moment in read]
    return list(known), [moment.at for moment in read], spread(column.codes, index, "int64")


def _tell_odd(rows: Rows, days: list[str], today: date) -> None:
    """Taken, but a till's clock may have been wrong: each such day once."""
    first = f"{today.year - moments.ODD_YEARS}"
    if not any("" < day < first for day in days):
        return
    table, told = rows.table, set[str]()
    for text, day, line in zip(table.texts("date"), days, table.first_lines("date"), strict=True):
        if line and "" < day < first and day not in told:
            told.add(day)
            table.warn(line, "date-odd", column=table.heading("date"), value=text[:SHOWN])


def _moment(
    text: str, style: moments.Style, zone: ZoneInfo, latest: str, *, utc: bool
) -> tuple[moments.Moment, str]:
    nothing = moments.Moment("", "")
    if not text:
        return nothing, "date-missing"
    try:
        moment = moments.parse(text, style, zone)
        moment = moments.from_utc(text, moment, zone) if utc else moment
    except moments.NoDate as error:
        return nothing, error.kind
    return (nothing, "date-ahead") if moment.day > latest else (moment, "")


def _amounts(
    rows: Rows, styles: Styles, back: "NDArray[np.bool_]"
) -> dict[str, "NDArray[np.int64]"]:
    cents = {
        name: _numbers(rows, name, rows.table.column(name), styles.decimals.get(name))
        for name in _SCALES
        if name not in _OF_ORDERS or rows.table.has(name)
    }
    if not rows.table.has("total"):
        cents["total"] = _priced(rows, cents)
        styles = replace(styles, before=True)
    return _signed(rows, discounts.lowered(rows, cents, styles), back)


_SCALES = {"total": 100, "quantity": 1000, "discount": 100, "receipt_total": 100, "price": 100,
           "order_total": 100, "refunded": 100}  # fmt: skip
_OF_ORDERS = frozenset({"price", "order_total", "refunded"})


def _priced(rows: Rows, cents: dict[str, "NDArray[np.int64]"]) -> "NDArray[np.int64]":
    """A file without the line's money: price times quantity; the discount is still to come."""
    import numpy as np

    price, quantity = cents["price"], cents["quantity"]
    rows.refuse(price == UNREADABLE, "total-missing", "price")
    safe = np.where(rows.codes == 0, price, 0)
    rows.refuse(np.abs(safe.astype(float)) * np.abs(quantity) > _MOST, "number-huge", "price")
    safe = np.where(rows.codes == 0, price, 0)
    return np.asarray((np.abs(safe * quantity) + 500) // 1000 * np.sign(safe * quantity))


_MOST = 2.0**60


def _numbers(
    rows: Rows, name: str, column: Column, style: numbers.Style | None
) -> "NDArray[np.int64]":
    empty = {"total": UNREADABLE, "quantity": 1000, "discount": 0}.get(name, UNREADABLE)
    values, kinds = [], []
    for text in column.texts:
        value, kind = empty, ""
        if text and style is not None:
            try:
                value = numbers.parse(text, style, _SCALES[name])
            except numbers.NoNumber as error:
                kind = error.kind
        elif name == "total" and style is not None:
            kind = "total-missing"
        values.append(value)
        kinds.append(kind)
    for kind in dict.fromkeys(kinds):
        if kind:
            rows.refuse(spread(column.codes, [k == kind for k in kinds]), kind, name)
    return spread(column.codes, values, "int64")


def _signed(
    rows: Rows, cents: dict[str, "NDArray[np.int64]"], marked: "NDArray[np.bool_]"
) -> dict[str, "NDArray[np.int64]"]:
    """A return: total, quantity and discount all negative, however the till wrote them."""
    import numpy as np

    total = np.where(marked, -np.abs(cents["total"]), cents["total"])
    quantity = np.where(marked, -np.abs(cents["quantity"]), cents["quantity"])
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
        "total": total,
        "quantity": sign * np.where(grams, (whole + 500) // 1000, whole),
        "discount": sign * np.abs(cents["discount"]),
    }


def _product_texts(table: Table, format_: Format) -> tuple[list[str], "NDArray[np.int64]"]:
    """Each row's product number – or GTIN, or the program's own number, or its name – and their
    codes."""
    import numpy as np

    traits.prefixed(table, "product_id", format_.source, "own_number")
    texts: dict[str, int] = {"": 0}
    codes = np.zeros(table.rows, np.int64)
    for name in ("product", "gtin", "own_number", "name"):
        column = table.column(name)
        of_texts = [texts.setdefault(text, len(texts)) for text in column.texts]
        codes = np.where(codes == 0, spread(column.codes, of_texts, "int64"), codes)
    if format_.without_goods:
        codes = np.where(codes == 0, texts.setdefault(WITHOUT_GOODS, len(texts)), codes)
    return list(texts), codes
