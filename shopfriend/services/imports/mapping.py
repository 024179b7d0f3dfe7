"""What the mapping page shows of a table nobody knows, read in the worker and handed over whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from shopfriend.domain.incoming import Noun
from shopfriend.services.desk import Progress, no_progress
from shopfriend.services.imports import profiles


@dataclass(frozen=True)
class Guess:
    """`why`: "heading" or "values"."""

    meaning: str
    share_bp: int
    why: str


@dataclass(frozen=True)
class Meaning:
    """`group`: one of those with the same number is needed; None for what may be missing."""

    name: str
    group: int | None


@dataclass(frozen=True)
class Table:
    """The file's headings and first rows, what each column probably is, and all it could be."""

    path: Path
    fingerprint: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    noun: Noun
    guesses: Mapping[str, Guess] = field(default_factory=dict)
    meanings: tuple[Meaning, ...] = ()


def look_into(path: Path, *, noun: str = "", progress: Progress = no_progress) -> Table:
    """Raises `ShopError` for what is no table."""
    found = profiles.propose(path, noun=cast("Noun", noun) if noun else None)
    progress(1, 1)
    return Table(
        found.path, found.fingerprint, found.headings, found.rows, found.noun,
        {name: Guess(g.meaning, g.share_bp, g.why) for name, g in found.columns.items()},
        tuple(Meaning(m.name, m.group) for m in profiles.meanings(found.noun)),
    )  # fmt: skip
