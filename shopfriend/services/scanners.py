"""The sheet a scanner is learned with. What was learned belongs to the workplace."""

from pathlib import Path

from shopfriend.domain.messages import message
from shopfriend.domain.scanner import PROOF
from shopfriend.services import parts, settings, texts
from shopfriend.services.desk import Desk

_STEPS = ("scan-sheet-open", "scan-sheet-scan", "scan-sheet-after")


def sheet(desk: Desk, path: Path) -> Path:
    """One page into `path`. Raises `Trouble` for the disk."""
    parts.mailing.write_scan_sheet(
        path,
        PROOF,
        title=texts.say(message("scan-sheet-title"), desk.language),
        steps=[texts.say(message(step), desk.language) for step in _STEPS],
        shop=settings.text(desk, "shop_name"),
    )
    return path
