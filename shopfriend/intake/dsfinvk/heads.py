"""Receipts as the head table has them: which are purchases, and when they were."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from shopfriend.intake import moments
from shopfriend.intake.dsfinvk import rules, tables
from shopfriend.intake.dsfinvk.joining import NOWHERE
from shopfriend.intake.dsfinvk.linked import Linked
from shopfriend.intake.dsfinvk.reading import NONE, REFUSED, SKIPPED, TAKEN, Stack
from shopfriend.intake.dsfinvk.report import Report, cell
from shopfriend.intake.rows import spread, where

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]

FINE = 100_000  # the standard's five decimals
_ISO = moments.Style("ymd", sure=True, evidence="rule")


@dataclass(frozen=True)
class Times:
    """Shop-local, per distinct text of a column; "" where there is none. `kind`: why not."""

    at: list[str]
    kind: list[str]


@dataclass
class Heads:
    """`stack.status` says which receipts are purchases. `said`: UMS_BRUTTO in 1/100,000,
    `NONE` where it is not said. `voided`: cancelled later, by a receipt of its own."""

    stack: Stack
    at: list[str]  # per row
    said: "Integers"
    voided: "NDArray[np.bool_]"


def judge(linked: Linked, report: Report, *, zone: ZoneInfo, today: date) -> Heads:
    """Skips what is no purchase by its type, refuses what has no time or comes twice."""
    stack = linked.heads
    _skip_kinds(stack, report)
    _refuse_twice(linked, report)
    at = _times(linked, report, zone, today)
    said, _ = stack.numbers("UMS_BRUTTO", FINE, empty=NONE)
    voided = where(stack.column("BON_STORNO"), rules.is_yes) & (stack.status == TAKEN)
    heads = Heads(stack, at, said, voided)
    _skip_voided(heads, _refers(linked), report)
    return heads


def _skip_kinds(stack: Stack, report: Report) -> None:
    import numpy as np

    kinds = stack.column("BON_TYP")
    by_text = [rules.receipt_kind(text) for text in kinds.texts]
    stack.status[spread(kinds.codes, [kind != rules.TAKE for kind in by_text], "bool")] = SKIPPED
    counts = np.bincount(kinds.codes, minlength=len(by_text))
    for kind, count in zip(by_text, counts.tolist(), strict=True):
        if kind != rules.TAKE:
            report.skip(kind, count)


def _refuse_twice(linked: Linked, report: Report) -> None:
    """Its lines belong to the first one."""
    import numpy as np

    stack, receipt = linked.heads, linked.heads.column("BON_ID")
    twice = (linked.first != np.arange(len(stack))) & (stack.status == TAKEN)
    report.refuse_each(
        stack, twice, lambda _: "till-receipt-twice", lambda row: {"receipt": receipt.text(row)}
    )
    stack.status[twice] = REFUSED


def _skip_voided(heads: Heads, refers: "NDArray[np.bool_]", report: Report) -> None:
    """A receipt marked as cancelled is none. But one that books an earlier receipt back – it
    names it, and its sum is negative – takes that purchase away and comes in as its return: else
    the purchase would stay, or go only when both come in the same file."""
    gone = heads.voided & ~(refers & (heads.said < 0) & (heads.said != NONE))
    heads.stack.status[gone] = SKIPPED
    report.skip("cancelled", int(gone.sum()))


def _times(linked: Linked, report: Report, zone: ZoneInfo, today: date) -> list[str]:
    """The end of each receipt, else its begin. One without is refused with all its lines."""
    import numpy as np

    stack = linked.heads
    end, begin = stack.column("BON_ENDE"), stack.column("BON_START")
    no_end = where(end, lambda text: not text)
    ends = local_times(end.texts, zone, today)
    begins = local_times(begin.texts if no_end.any() else [""] * len(begin.texts), zone, today)
    at = np.array([*ends.at, *begins.at], dtype=object)
    kinds = np.array([*ends.kind, *begins.kind], dtype=object)
    codes = np.where(no_end, begin.codes + len(ends.at), end.codes)
    bad = (kinds != "")[codes] & (stack.status == TAKEN)
    lines = linked.lines_of_each() if bad.any() else None
    report.refuse_each(
        stack, bad, lambda row: str(kinds[codes[row]]),
        lambda row: cell(stack, row, "BON_START" if no_end[row] else "BON_ENDE"),
        rows=lambda row: 1 if lines is None else max(int(lines[row]), 1),
    )  # fmt: skip
    stack.status[bad] = REFUSED
    found: list[str] = at[codes].tolist()
    _tell_odd(stack, at, codes, report, today)
    return found


def _tell_odd(
    stack: Stack, at: "NDArray[np.object_]", codes: "Integers", report: Report, today: date
) -> None:
    """Taken, but the till's clock may have been wrong: the first receipt of each such moment."""
    import numpy as np

    first = f"{today.year - moments.ODD_YEARS}"
    odd = (at != "") & (at < first)
    rows = np.flatnonzero(odd[codes] & (stack.status == TAKEN))
    for place in np.unique(codes[rows], return_index=True)[1].tolist():
        report.warn(
            stack, int(rows[place]), "date-odd", **cell(stack, int(rows[place]), "BON_ENDE")
        )


def local_times(texts: list[str], zone: ZoneInfo, today: date) -> Times:
    latest = (today + timedelta(days=1)).isoformat()
    at, kinds = [], []
    for text in texts:
        time, kind = "", "date-missing"
        if text:
            time, kind = _local(text, zone)
        if time[:10] > latest:
            time, kind = "", "date-ahead"
        at.append(time)
        kinds.append(kind)
    return Times(at, kinds)


def _local(text: str, zone: ZoneInfo) -> tuple[str, str]:
    moment = shop_time(text, zone)
    if moment is None:
        return _otherwise(text, zone)
    if moment.year < moments.FIRST_YEAR:
        return "", "date-too-old"
    if len(text) <= len("2026-03-14"):
        return moment.date().isoformat(), ""
    # As all readers write it: whole minutes without seconds.
    return moment.isoformat(timespec="seconds").removesuffix(":00"), ""


def shop_time(text: str, zone: ZoneInfo) -> datetime | None:
    """ISO time as the shop's clocks show it; None for anything else."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            moment = moment.astimezone(zone).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None
    return moment


def _otherwise(text: str, zone: ZoneInfo) -> tuple[str, str]:
    """`14.03.2026 09:02`: against the standard, but clear; 03/04/2026 is not."""
    style = moments.style_of([text]) if not text[:4].isdigit() else _ISO
    if not style.sure:
        return "", "date-unreadable"
    try:
        return moments.parse(text, style, zone).at, ""
    except moments.NoDate as error:
        return "", error.kind


def _refers(linked: Linked) -> "NDArray[np.bool_]":
    """Which receipts name an earlier one."""
    import numpy as np

    table = linked[tables.REFERENCES]
    found = np.zeros(len(linked.heads), bool)
    row = linked.head_of(tables.REFERENCES)
    inner = where(table.column("REF_TYP"), rules.is_reference)
    named = where(table.column("REF_BON_ID"), bool)
    found[row[(row != NOWHERE) & inner & named]] = True
    return found
