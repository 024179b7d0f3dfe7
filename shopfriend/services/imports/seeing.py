"""What dropped files are, each by its ends alone: told within a blink, before anything is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from shopfriend.domain.incoming import How, Question
from shopfriend.domain.messages import Message
from shopfriend.domain.profiles import Profile
from shopfriend.domain.trouble import Spoken
from shopfriend.services import parts
from shopfriend.services.desk import Progress, no_progress
from shopfriend.services.imports.reading import PACKED

# What nobody knows, but what has columns: its owner can say what they mean.
UNKNOWN_TABLE = frozenset({"columns-missing", "file-has-no-columns"})
LOCKED = frozenset({"file-locked", "file-unreadable", "file-missing"})
_MOST_IN_FOLDER = 200


@dataclass(frozen=True)
class Look:
    """One file. `system`: whose export it is, "" for our own tables. `trouble` instead of the rest
    where it cannot be taken in; then `unknown_table` (map its columns) and `again` (close the other
    program, try once more) say what can be done."""

    path: Path
    size: int = 0
    format: str = ""
    system: str = ""
    noun: str = ""
    evidence: tuple[Message, ...] = ()
    questions: tuple[Question, ...] = ()
    headings: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()
    ignored: tuple[str, ...] = ()
    is_table: bool = False
    trouble: Message | None = None

    @property
    def unknown_table(self) -> bool:
        return self.trouble is not None and self.trouble.kind in UNKNOWN_TABLE

    @property
    def again(self) -> bool:
        return self.trouble is not None and self.trouble.kind in LOCKED


def see(
    files: Iterable[Path],
    *,
    hows: Mapping[str, How] | None = None,
    known: tuple[Profile, ...] = (),
    progress: Progress = no_progress,
) -> tuple[Look, ...]:
    """Each file; a folder that is no till export as a whole becomes the files in it. Trouble with
    one stays on it. `hows` by file name; `known`: mappings used for files with their headings."""
    each = {name: replace(how, known=known) for name, how in (hows or {}).items()}
    other = How(known=known)
    found: list[Look] = []
    paths = list(files)
    for done, path in enumerate(paths, 1):
        look = _look(path, each.get(path.name, other))
        trouble = look.trouble.kind if look.trouble else ""
        inside = bool(trouble) and (path.is_dir() or trouble in PACKED)
        found += _inside(path, each, other, look) if inside else [look]
        progress(done, len(paths))
    return tuple(found)


def _look(path: Path, how: How) -> Look:
    try:
        seen = parts.intake.look(path, how)
    except Spoken as error:
        return Look(path, _size(path), trouble=error.message)
    laid = seen.layout
    return Look(
        path, seen.size, seen.format, laid.format.system if laid else "", seen.noun,
        tuple(seen.evidence), tuple(seen.questions), tuple(seen.headings),
        tuple(seen.sample), tuple(seen.ignored), laid is not None,
    )  # fmt: skip


def _inside(path: Path, hows: Mapping[str, How], other: How, whole: Look) -> list[Look]:
    """The files of a folder or an archive, the readable ones in front; without any its own
    trouble."""
    if path.is_dir():
        files = sorted(each for each in path.iterdir() if each.is_file() and each.name[0] != ".")
    else:
        files = parts.intake.files_in(path)
    looks = [_look(each, hows.get(each.name, other)) for each in files[:_MOST_IN_FOLDER]]
    if not any(look.trouble is None or look.unknown_table for look in looks):
        return [whole]
    return sorted(looks, key=lambda look: look.trouble is not None)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
