"""Whether a line's money stands before or after its discount, and which sign of a discount lowers.

Of the formats in our table this is known. In a table that somebody has mapped, prices or totals of
receipts may prove it; else it is asked, for half of the tills write it one way, half the other.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from shopfriend.domain.incoming import Question
from shopfriend.domain.messages import Message, message
from shopfriend.intake import matching, numbers, styles
from shopfriend.intake.formats import Format
from shopfriend.intake.rows import Rows, spread
from shopfriend.intake.styles import DISCOUNT, SIGN, Styles
from shopfriend.intake.table import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Amounts = dict[str, Integers]

SUBTRACTED, BEFORE = "subtracted", "before"
_SCALES = {"total": 100, "discount": 100, "price": 100, "quantity": 1000, "receipt_total": 100}
_NONE = -(2**62)
_HUGE = 10**9  # cents or thousandths of a piece; larger ones prove nothing
_NEAR = 1  # cents that rounding may cost


def decide(table: Table, format_: Format, decided: Styles, answers: Mapping[str, str]) -> Styles:
    """Answers, then what the numbers prove, then a question. Raises `ShopError` for an answer that
    is none."""
    if format_.system or not (table.has("discount") and table.has("total")):
        return _with_sign(format_, decided, answers)
    said = {**format_.answers, **answers}
    decided = _with_sign(format_, decided, answers)
    if DISCOUNT in said:
        return replace(decided, before=styles.answered(DISCOUNT, said[DISCOUNT]) == BEFORE)
    if not format_.mapped:
        return decided  # our own tables say it in their documentation
    cents = {name: _values(table, name, decided) for name in _SCALES}
    open_ = (cents["discount"] != 0) & (cents["discount"] != _NONE) & (cents["total"] != _NONE)
    if not open_.any():
        return decided
    before, after = _by_price(cents, open_)
    if not (before.any() or after.any()):
        before, after = _by_receipt(table, cents, open_)
    if before.any() != after.any():
        which = before if before.any() else after
        return _proven(table, decided, int(which.argmax()), BEFORE if before.any() else SUBTRACTED)
    return _asked(table, decided, int(open_.argmax()))


_NET = re.compile(r"\b(netto\w*|net|ohne (mwst|ust|steuer)|exkl|excl)\b")


def net_notes(table: Table, format_: Format) -> tuple[Message, ...]:
    """A heading that says its amounts are without tax: told, for nobody can put it back on."""
    if format_.system or not table.has("total"):
        return ()
    heading = table.heading("total")
    if not _NET.search(matching.normal(heading)):
        return ()
    return (message("seen-net-amounts", column=heading),)


def _with_sign(format_: Format, decided: Styles, answers: Mapping[str, str]) -> Styles:
    said = {**format_.answers, **answers}.get(SIGN)
    if said is None or format_.system:
        return decided
    return replace(decided, signed=styles.answered(SIGN, said) == "signed")


def _values(table: Table, name: str, decided: Styles) -> "Integers":
    """`_NONE` for what is empty or no number; a discount that is empty is none."""
    column, style = table.column(name), decided.decimals.get(name)
    empty = {"discount": 0, "quantity": 1000}.get(name, _NONE)
    values = [_value(text, style, _SCALES[name], empty) for text in column.texts]
    return spread(column.codes, values, "int64")


def _value(text: str, style: numbers.Style | None, scale: int, empty: int) -> int:
    if not text or style is None:
        return empty
    try:
        found = numbers.parse(text, style, scale)
    except numbers.NoNumber:
        return _NONE
    return found if abs(found) < _HUGE else _NONE


def _by_price(
    cents: "Amounts", open_: "NDArray[np.bool_]"
) -> tuple["NDArray[np.bool_]", "NDArray[np.bool_]"]:
    """Rows whose money is price × quantity, and those whose money is less by the discount."""
    import numpy as np

    known = open_ & (cents["price"] != _NONE) & (cents["quantity"] != _NONE)
    price, quantity, off, total = (
        np.where(known, np.abs(cents[name]), 0)
        for name in ("price", "quantity", "discount", "total")
    )
    whole = (price * quantity + 500) // 1000
    before = known & (np.abs(total - whole) <= _NEAR) & (off > 2 * _NEAR)
    after = known & (np.abs(total - (whole - off)) <= _NEAR) & (off > 2 * _NEAR)
    return before, after


def _by_receipt(
    table: Table, cents: "Amounts", open_: "NDArray[np.bool_]"
) -> tuple["NDArray[np.bool_]", "NDArray[np.bool_]"]:
    """Rows of receipts whose own total is the sum of their lines, or that less all discounts."""
    import numpy as np

    codes = table.column("receipt").codes
    said = cents["receipt_total"]
    readable = (cents["total"] != _NONE) & (cents["discount"] != _NONE)
    total = np.where(readable, cents["total"], 0)
    off = np.where(readable, np.sign(cents["total"]) * np.abs(cents["discount"]), 0)
    whole = np.bincount(codes, total)[codes] if len(codes) else total
    less = whole - (np.bincount(codes, off)[codes] if len(codes) else off)
    known = open_ & (said != _NONE) & (np.abs(whole - less) > 2 * _NEAR)
    after = known & (np.abs(whole - said) <= _NEAR)
    before = known & (np.abs(less - said) <= _NEAR)
    return before, after


def _facts(table: Table, row: int) -> dict[str, str | int]:
    return {
        "file": table.file, "column": table.heading("total"), "line": int(table.lines[row]),
        "value": table.column("total").text(row), "discount": table.column("discount").text(row),
    }  # fmt: skip


def _proven(table: Table, decided: Styles, row: int, which: str) -> Styles:
    said = message(f"seen-discount-{which}", **_facts(table, row))
    return replace(decided, evidence=(*decided.evidence, said), before=which == BEFORE)


def _asked(table: Table, decided: Styles, row: int) -> Styles:
    asked = Question(DISCOUNT, DISCOUNT, styles.CHOICES[DISCOUNT], _facts(table, row))
    return replace(decided, questions=(*decided.questions, asked))


# -- what they make of the money -----------------------------------------------------------------


def lowered(rows: Rows, cents: "Amounts", decided: Styles) -> "Amounts":
    """The line's money after its discount, and the discount as what was really taken off, 0 or
    more. A discount larger than the money refuses the line."""
    import numpy as np

    off = np.abs(cents["discount"])
    if decided.signed:
        off = _signed(cents["total"], cents["discount"])
    total = cents["total"]
    if decided.before:
        rows.refuse(off > np.abs(total), "discount-larger", "discount")
        total = np.sign(total) * (np.abs(total) - off)
    return {**cents, "total": total, "discount": np.maximum(off, 0)}


def _signed(total: "Integers", discount: "Integers") -> "Integers":
    """What lowers is positive, a surcharge negative. The sign that most sales have lowers."""
    import numpy as np

    towards = np.sign(discount) * np.where(total < 0, -1, 1)  # a return's signs are turned
    lowering = 1 if int(towards.sum()) > 0 else -1
    return np.asarray(towards * lowering * np.abs(discount))
