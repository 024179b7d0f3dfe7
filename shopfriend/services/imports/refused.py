"""What did not come in, for the till's support or a spreadsheet: as text and as a file.

Ten thousand sentences take half a second and more: the window lets the worker say them.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from shopfriend.domain.incoming import Refusal
from shopfriend.domain.messages import message
from shopfriend.services import tables_out, texts
from shopfriend.services.desk import Progress, no_progress
from shopfriend.services.tables_out import Heading, Kind

_COLUMNS: Mapping[str, Kind] = {"file": "text", "line": "number", "why": "text"}
_TOLD_EVERY = 200


def as_text(refused: Sequence[Refusal], *, language: str, progress: Progress = no_progress) -> str:
    """One sentence a line; each names its file and line."""
    return "\n".join(_said(refused, language, progress))


def save(
    path: Path, *, refused: Sequence[Refusal], language: str, progress: Progress = no_progress
) -> int:
    """As CSV or xlsx, by the ending; how many lines. Raises `Trouble("file-not-saved")`."""
    said = _said(refused, language, progress)
    rows = [(each.file, each.line or None, why) for each, why in zip(refused, said, strict=True)]
    headings = [
        Heading(texts.say(message(f"column-{name}"), language), kind)
        for name, kind in _COLUMNS.items()
    ]
    return tables_out.write(path, headings, rows, language=language)


def _said(refused: Sequence[Refusal], language: str, progress: Progress) -> Iterator[str]:
    for done, refusal in enumerate(refused, 1):
        yield texts.say(refusal.message, language)
        if done % _TOLD_EVERY == 0:
            progress(done, len(refused))
