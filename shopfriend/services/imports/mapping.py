"""What the mapping page shows of a table nobody knows, read in the worker and handed over whole:
what its columns probably mean, and its first rows as they would be understood."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from shopfriend.domain.incoming import How, Noun
from shopfriend.domain.messages import Message
from shopfriend.domain.profiles import Profile
from shopfriend.domain.trouble import Spoken
from shopfriend.services import parts, settings
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.imports import profiles, sample
from shopfriend.services.imports.sample import Sample

SURE_BP = 8500  # a heading that is known word for word
# Right in many files and wrong in many: which name comes first, whose mail address it is, whether
# a discount is already taken off. Never sure, however well the heading fits.
ALWAYS_CHECKED = frozenset({"name", "who.name", "who.email", "discount"})
_HEAD = 256 * 1024  # bytes of a text that a preview reads
_LARGEST = 2_000_000  # of a spreadsheet; it cannot be read in part


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

    @property
    def unsure(self) -> tuple[str, ...]:
        """Headings that its owner should check first, in the order of the file."""
        return tuple(
            heading
            for heading in self.headings
            if (guess := self.guesses.get(heading)) is not None
            and (guess.share_bp < SURE_BP or guess.meaning in self._always)
        )

    @property
    def _always(self) -> frozenset[str]:
        """The name of a product is nobody's."""
        return ALWAYS_CHECKED if self.noun == "customer" else ALWAYS_CHECKED - {"name"}


@dataclass(frozen=True)
class Preview:
    """The first rows as a mapping reads them. `left_out` of these do not come in, `why` the first
    of them; `trouble` where nothing can be read so."""

    sample: Sample | None = None
    left_out: int = 0
    why: Message | None = None
    trouble: Message | None = None


def look_into(path: Path, *, noun: str = "", progress: Progress = no_progress) -> Table:
    """Raises `ShopError` for what is no table."""
    found = profiles.propose(path, noun=cast("Noun", noun) if noun else None)
    progress(1, 1)
    return Table(
        found.path, found.fingerprint, found.headings, found.rows, found.noun,
        {name: Guess(g.meaning, g.share_bp, g.why) for name, g in found.columns.items()},
        tuple(Meaning(m.name, m.group) for m in profiles.meanings(found.noun)),
    )  # fmt: skip


def preview(
    desk: Desk, path: Path, *, profile: Profile, progress: Progress = no_progress
) -> Preview:
    """The beginning of the file under a mapping that nobody has kept yet. Nothing is written, and
    nothing is raised: what is wrong stands in the answer."""
    with desk.read() as tx:
        zone = str(settings.in_book(tx, "zone"))
    try:
        with _beginning(path) as some:
            if some is None:
                return Preview()
            how = How(profile=profile)
            parsed = parts.intake.read(some, how, today=desk.today, zone=zone, told=progress)
    except Spoken as error:
        return Preview(trouble=error.message)
    found = next((each for each in sample.of(parsed) if each.noun == profile.noun), None)
    refused = sum(parsed.refused_by_kind.values())
    return Preview(found, refused, parsed.refused[0].message if parsed.refused else None)


@contextmanager
def _beginning(path: Path) -> Iterator[Path | None]:
    """A long text's first lines as a file of the same name; None for a large spreadsheet."""
    with parts.intake.opened(path) as (file, _):
        head = file.read(_HEAD + 1)
    if len(head) <= _HEAD:
        yield path
    elif head.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        yield path if path.stat().st_size <= _LARGEST else None
    else:
        with tempfile.TemporaryDirectory(prefix="shopfriend-") as folder:
            some = Path(folder) / path.name
            some.write_bytes(_whole_lines(head))
            (some.parent / "index.xml").write_bytes(parts.intake.index_beside(path))
            yield some


def _whole_lines(head: bytes) -> bytes:
    end = head.rfind(b"\n") + 1
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        end += end % 2  # two bytes a sign
    return head[:end] if end else head
