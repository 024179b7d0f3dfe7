"""What receipts say of themselves: source, branch, signature, the one they take back, codes."""

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from shopfriend.intake.dsfinvk import rules, tables
from shopfriend.intake.dsfinvk.bought import Bought
from shopfriend.intake.dsfinvk.heads import shop_time
from shopfriend.intake.dsfinvk.joining import NOWHERE, plain_number
from shopfriend.intake.dsfinvk.lines import Lines
from shopfriend.intake.dsfinvk.linked import Linked
from shopfriend.intake.rows import where

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]

SOURCE = "dsfinvk"
# As long as a coupon's code is; whether it is one of ours its signature says.
_CODE = re.compile(r"\b(?:[0-9A-Z]{10}|[0-9A-Z]{5}-[0-9A-Z]{5}|29\d{11})\b", re.IGNORECASE)


def source_of(till: str, closing: str) -> str:
    return f"{SOURCE}/{till}/{plain_number(closing)}"


def sources(linked: Linked, bought: Bought) -> list[str]:
    names = [source_of(each.till, each.number) for each in linked.closings]
    return [names[i] for i in linked.closing_of(tables.TRANSACTIONS)[bought.head].tolist()]


def branches(linked: Linked, bought: Bought) -> list[str]:
    """LOC_NAME of the closing."""
    names = linked[tables.LOCATION].column("LOC_NAME")
    closings = linked.closing_of(tables.LOCATION).tolist()
    known = {
        closing: names.texts[code]
        for closing, code in zip(closings, names.codes.tolist(), strict=True)
    }
    own = linked.closing_of(tables.TRANSACTIONS)[bought.head]
    return [known.get(closing, "") for closing in own.tolist()]


def signed(linked: Linked, bought: Bought, zone: ZoneInfo) -> tuple[list[str], list[str]]:
    """Number and log time of each receipt's signed transaction, the first that has a number."""
    count = len(bought.head)
    numbers, times = [""] * count, [""] * count
    table = linked[tables.SIGNED]
    number, end = table.column("TSE_TANR"), table.column("TSE_TA_ENDE")
    at = bought.places(len(linked.heads))[linked.head_of(tables.SIGNED)]
    plain = [plain_number(text) for text in number.texts]
    local = [_log_time(text, zone) for text in end.texts]
    rows = zip(at.tolist(), number.codes.tolist(), end.codes.tolist(), strict=True)
    for receipt, code, time in rows:
        if receipt != NOWHERE and plain[code] and not numbers[receipt]:
            numbers[receipt], times[receipt] = plain[code], local[time]
    return numbers, times


def _log_time(text: str, zone: ZoneInfo) -> str:
    """Shop-local with seconds; the receipt's code is found by it to two seconds."""
    moment = shop_time(text, zone)
    return "" if moment is None else moment.isoformat(timespec="seconds")


def taken_back(linked: Linked, bought: Bought) -> tuple[list[str], list[str]]:
    """Source and number of the receipt that a return takes back."""
    import numpy as np

    count = len(bought.head)
    origins, numbers = [""] * count, [""] * count
    table = linked[tables.REFERENCES]
    till, closing, receipt = (
        table.column(name) for name in ("REF_Z_KASSE_ID", "REF_Z_NR", "REF_BON_ID")
    )
    returns = bought.per_receipt((bought.total < 0).astype(np.int64)) > 0
    at = bought.places(len(linked.heads))[linked.head_of(tables.REFERENCES)]
    wanted = (at != NOWHERE) & np.append(returns, False)[at]
    wanted &= where(table.column("REF_TYP"), rules.is_reference) & where(receipt, bool)
    for row in np.flatnonzero(wanted).tolist():
        if not numbers[at[row]]:
            origins[at[row]] = source_of(till.text(row), closing.text(row))
            numbers[at[row]] = receipt.text(row)
    return origins, numbers


def codes(linked: Linked, lines: Lines, bought: Bought) -> list[tuple[int, str]]:
    """What may be a coupon of ours: the voucher number of any line, a rebate's text."""
    import numpy as np

    at = bought.places(len(linked.heads))[lines.receipt]
    found: list[tuple[int, str]] = []
    rebates = lines.is_kind(rules.REBATE)
    for name, which in (("GUTSCHEIN_NR", at != NOWHERE), ("ARTIKELTEXT", rebates)):
        column = lines.stack.column(name)
        said = [_CODE.findall(text) for text in column.texts]
        some = where(column, lambda text: bool(_CODE.search(text)))
        for row in np.flatnonzero(which & (at != NOWHERE) & some).tolist():
            found += ((int(at[row]), code.upper()) for code in said[int(column.codes[row])])
    return list(dict.fromkeys(found))
