"""The QR code on German receipts: which receipt of which till it was.

`V0;<till>;Kassenbeleg-V1;Beleg^<gross per VAT rate, five of them>^<payments>;<transaction number>;
<signature counter>;<start>;<log time>;…`. Times are UTC. Amounts have a dot; some tills group the
thousands with commas. A scanner that thinks the keyboard is American types `ö` for `;` on a German
one: that is put right before reading.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from shopfriend.domain.trouble import ShopError

NEAR = timedelta(seconds=2)  # the till's clock and the signing device's
_FIRST = "V0"
_PURCHASE = "Beleg"
_PARTS = 8  # up to the log time
# What a German keyboard makes of the keys an American layout means.
_AMERICAN = str.maketrans("öÖß?&yzYZ", ";:-_^zyZY")
_AMOUNT = re.compile(r"[-+]?\d{1,3}(,\d{3})*(\.\d{1,2})?|[-+]?\d+(\.\d{1,2})?")


@dataclass(frozen=True)
class FiscalCode:
    """What finds the receipt: `number` is the transaction's, `at` the log time in UTC."""

    till: str
    number: str
    at: datetime
    total_cents: int


def looks_like(text: str) -> bool:
    """Is this scanned text a receipt's code? Never true for a code of ours or a GTIN."""
    return text[:3] in ("V0;", "V0ö") and "assenbeleg" in text


def read(text: str) -> FiscalCode:
    """Raises `ShopError`: `fiscal-unreadable`, or `fiscal-no-purchase` for an order, a training
    receipt or a cancelled one."""
    parts = _straight(text).split(";")
    if len(parts) < _PARTS or parts[0] != _FIRST:
        raise ShopError("fiscal-unreadable")
    kind, _, rest = parts[3].partition("^")
    if kind != _PURCHASE:
        raise ShopError("fiscal-no-purchase")
    if not parts[4].isdigit():
        raise ShopError("fiscal-unreadable")
    rates = rest.partition("^")[0].split("_")
    total = sum(_cents(amount) for amount in rates)
    return FiscalCode(parts[1], str(int(parts[4])), _moment(parts[7]), total)


def same_moment(one: datetime, other: datetime) -> bool:
    return abs(one - other) <= NEAR


def _straight(text: str) -> str:
    return text.strip().translate(_AMERICAN) if text.startswith("V0ö") else text.strip()


def _cents(text: str) -> int:
    """'3,000.00' and '3000.00' are the same amount."""
    if not _AMOUNT.fullmatch(text):
        raise ShopError("fiscal-unreadable")
    whole, _, rest = text.replace(",", "").partition(".")
    cents = int(whole.lstrip("+-") or "0") * 100 + int(rest.ljust(2, "0"))
    return -cents if whole.startswith("-") else cents


def _moment(text: str) -> datetime:
    """ISO with Z, or seconds since 1970 where the till says so."""
    try:
        if text.isdigit():
            return datetime.fromtimestamp(int(text), UTC)
        read_ = datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError) as error:
        raise ShopError("fiscal-unreadable") from error
    return read_ if read_.tzinfo else read_.replace(tzinfo=UTC)
