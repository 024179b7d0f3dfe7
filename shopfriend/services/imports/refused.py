"""What did not come in, for the till's support or a spreadsheet: as text and as a file.

Ten thousand sentences take half a second and more: the window lets the worker say them.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from shopfriend.domain.incoming import Refusal
from shopfriend.services import csv_file, texts
from shopfriend.services.desk import Progress, no_progress

_HEAD = ("file", "line", "why")
_TOLD_EVERY = 200


def as_text(refused: Sequence[Refusal], *, language: str, progress: Progress = no_progress) -> str:
    """One sentence a line; each names its file and line."""
    return "\n".join(_said(refused, language, progress))


def save(
    path: Path, *, refused: Sequence[Refusal], language: str, progress: Progress = no_progress
) -> int:
    """As CSV, formula-safe; how many lines. Raises `Trouble("file-not-saved")`."""
    said = _said(refused, language, progress)
    rows = [(each.file, each.line or "", why) for each, why in zip(refused, said, strict=True)]
    csv_file.write(path, _HEAD, rows)
    return len(rows)


def _said(refused: Sequence[Refusal], language: str, progress: Progress) -> Iterator[str]:
    for done, refusal in enumerate(refused, 1):
        yield texts.say(refusal.message, language)
        if done % _TOLD_EVERY == 0:
            progress(done, len(refused))
