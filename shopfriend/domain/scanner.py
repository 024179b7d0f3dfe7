"""Scanners that type like a keyboard: how fast this one is, and which signs it gets wrong.

A scanner set to an American keyboard swaps y and z on a German computer and breaks `- / : +`;
with Caps Lock on, capitals arrive small. A sheet with a code that holds all of these tells.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from shopfriend.domain.trouble import ShopError

PROOF = "0123456789YZ-/:+"  # what the sheet says; + last, it is a dead key when it goes wrong
SCANS = 3
SLOWEST_MS = 80  # a hand is not much slower

Layout = Literal["", "us-on-german"]

# What arrives on a German keyboard, and which sign an American one has on that key.
_US_ON_GERMAN: Mapping[str, str] = {
    "z": "y", "y": "z", "Z": "Y", "Y": "Z",
    "ß": "-", "?": "_", "´": "=", "`": "+",
    "ü": "[", "Ü": "{", "+": "]", "*": "}",
    "ö": ";", "Ö": ":", "ä": "'", "Ä": '"', "#": "\\", "'": "|",
    "-": "/", "_": "?", ";": "<", ":": ">",
    '"': "@", "§": "#", "&": "^", "/": "&", "(": "*", ")": "(", "=": ")",
}  # fmt: skip


@dataclass(frozen=True)
class Burst:
    """One scan as it arrived; `gaps_ms` between the signs, `end_ms` before Enter or Tab."""

    text: str
    gaps_ms: tuple[float, ...]
    end_ms: float


@dataclass(frozen=True)
class Scanner:
    """A run of signs is a scan up to these gaps. `turned`: capitals arrive small."""

    gap_ms: int = 35
    hold_ms: int = 60
    end_ms: int = 100
    layout: Layout = ""
    turned: bool = False

    def meant(self, arrived: str) -> str:
        """What the barcode says."""
        text = _turned(arrived) if self.turned else arrived
        if self.layout != "us-on-german":
            return text
        return "".join(_US_ON_GERMAN.get(sign, sign) for sign in text)

    @property
    def is_right(self) -> bool:
        """Do all signs arrive as they are?"""
        return not self.layout and not self.turned


USUAL = Scanner()


def learn(scans: Sequence[Burst]) -> Scanner:
    """From three scans of the sheet. Raises `ShopError`: not the sheet, not steady, too slow."""
    from statistics import median  # not at start: it brings half of mathematics

    if len({scan.text for scan in scans}) != 1:
        raise ShopError("scanner-unsteady")
    gaps = [gap for scan in scans for gap in scan.gaps_ms]
    middle = max(median(scan.gaps_ms) for scan in scans)
    if middle > SLOWEST_MS:
        raise ShopError("scanner-too-slow", gap_ms=round(middle))
    known = _signs(scans[0].text)
    return replace(
        known,
        gap_ms=_between(USUAL.gap_ms, middle * 1.5 + 5, 125),
        hold_ms=_between(USUAL.hold_ms, max(gaps) * 1.25 + 5, 150),
        end_ms=_between(USUAL.end_ms, max(scan.end_ms for scan in scans) * 1.5 + 10, 250),
    )


def _turned(text: str) -> str:
    return "".join(s.swapcase() if len(s.swapcase()) == 1 else s for s in text)  # ß stays


def _signs(arrived: str) -> Scanner:
    """Which layout makes the sheet's text of what arrived. A dead key may be lost at the end."""
    for layout in ("", "us-on-german"):
        for turned in (False, True):
            tried = replace(USUAL, layout=layout, turned=turned)
            if tried.meant(arrived) in (PROOF, PROOF[:-1] if layout else PROOF):
                return tried
    raise ShopError("scanner-not-the-sheet", text=arrived[:40])


def _between(least: int, wanted: float, most: int) -> int:
    return min(max(least, round(wanted)), most)
