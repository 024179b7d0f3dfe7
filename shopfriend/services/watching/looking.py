"""One look over the watched folder: what is new, finished and certain comes in, one import each."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from shopfriend.book import watched
from shopfriend.book.tx import Row
from shopfriend.domain import watching
from shopfriend.domain.change import Change
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.domain.watching import Glance, Outcome
from shopfriend.services import imports
from shopfriend.services.desk import Desk, Progress, no_progress
from shopfriend.services.imports import Result
from shopfriend.services.watching import had
from shopfriend.services.watching.chosen import folder
from shopfriend.services.watching.had import Watched

LIKELY = "seen-format-likely"
_PORTION = 1024 * 1024


@dataclass(frozen=True)
class Looked:
    """What one look did. `seen` is for the next one; `growing`: something there is new or still
    being written, so look again in some seconds. `trouble`: the folder or a file could not be
    read; it is tried again. `change` is the last import's, None when none was made."""

    seen: tuple[Glance, ...] = ()
    done: tuple[Watched, ...] = ()
    growing: bool = False
    trouble: tuple[Message, ...] = ()
    change: Change | None = None

    @property
    def taken(self) -> tuple[Watched, ...]:
        return tuple(each for each in self.done if each.outcome == "taken")

    @property
    def waiting(self) -> tuple[Watched, ...]:
        return tuple(each for each in self.done if each.outcome == "waiting")


def look_over(
    desk: Desk, *, before: Sequence[Glance] = (), progress: Progress = no_progress
) -> Looked:
    """Take in what is new, finished and certain. `before`: `seen` of the last look; a file comes
    in when two looks saw it alike. Never raises for a file: what fails is told and tried again.
    `progress` may raise `Cancelled`: then the files done so far stay done."""
    chosen = folder(desk)
    if not chosen.on or chosen.path is None:
        return Looked()
    try:
        seen = tuple(_glances(chosen.path))
    except OSError:
        gone = message("watched-folder-gone", folder=chosen.path.name)
        return Looked(trouble=(gone,))
    with desk.read() as tx:
        known = watched.glanced(tx)
    fresh = [g for g in seen if (g.name, g.size, g.modified) not in known]
    ready = watching.settled(fresh, before)
    work = _Work(desk, chosen.path, progress)
    for place, glance in enumerate(ready):
        work.one(glance, place, len(ready))
    return Looked(
        seen, tuple(work.done), len(ready) < len(fresh), tuple(work.trouble), work.change
    )  # fmt: skip


def _glances(path: Path) -> Iterator[Glance]:
    for entry in sorted(path.iterdir()):
        if not watching.is_finished(entry.name) or (entry.is_dir() and not _is_export(entry)):
            continue
        files = [entry] if entry.is_file() else sorted(_inside(entry))
        facts = [file.stat() for file in files]
        if facts:
            newest = max(fact.st_mtime_ns for fact in facts)
            yield Glance(entry.name, sum(fact.st_size for fact in facts), newest)


def _is_export(folder: Path) -> bool:
    """Holiday pictures in the watched folder are no business of ours; a till's folder is, also
    one that is not understood."""
    try:
        imports.look(folder)
    except ShopError as error:
        return error.message.kind != "file-is-folder"
    except Trouble:
        return True
    return True


def _inside(entry: Path) -> Iterator[Path]:
    return (file for file in entry.rglob("*") if file.is_file())


class _Work:
    """One look's imports."""

    def __init__(self, desk: Desk, path: Path, progress: Progress) -> None:
        self._desk, self._path, self._progress = desk, path, progress
        self.done: list[Watched] = []
        self.trouble: list[Message] = []
        self.change: Change | None = None

    def one(self, glance: Glance, place: int, of: int) -> None:
        file = self._path / glance.name
        told = _part(self._progress, place, of)
        try:
            fingerprint = _fingerprint(file, told)
            with self._desk.read() as tx:
                known = watched.get(tx, fingerprint)
            if known is not None:  # the same content under another name or time
                self._keep(glance, fingerprint, known["outcome"], batch=known["batch"], row=known)
                return
            self._take(glance, file, fingerprint, told)
        except Trouble as trouble:
            self.trouble.append(trouble.message)
        except OSError:
            self.trouble.append(message("file-unreadable", file=file.name))

    def _take(self, glance: Glance, file: Path, fingerprint: str, told: Progress) -> None:
        try:
            seen = imports.look(file)
            dry = imports.take_in(self._desk, [file], dry_run=True, progress=_half(told, 0))
            reason = _doubt(dry, people=seen.noun == "customer")
            if reason is None:
                result = imports.take_in(self._desk, [file], progress=_half(told, 1))
                self.change = result.change or self.change
                outcome: Outcome = "taken" if result.batch else "same"
                self._keep(glance, fingerprint, outcome, batch=result.batch)
                return
        except ShopError:
            reason = message("watched-unknown")
        self._keep(glance, fingerprint, "waiting", reason=reason)

    def _keep(
        self,
        glance: Glance,
        fingerprint: str,
        outcome: Outcome,
        *,
        batch: int | None = None,
        reason: Message | None = None,
        row: Row | None = None,
    ) -> None:
        now = self._desk.book.now()
        facts = {
            "name": glance.name, "size": glance.size, "modified": glance.modified,
            "outcome": outcome, "batch": batch, "at": now,
            "reason": reason.kind if reason else row["reason"] if row else "",
            "facts": json.dumps(dict(reason.facts)) if reason else row["facts"] if row else "{}",
        }  # fmt: skip
        with self._desk.book.keep() as tx:
            watched.keep(tx, fingerprint, **facts)
            kept = watched.get(tx, fingerprint)
        if row is None and kept is not None:
            self.done.append(had.of_row(kept, self._path))


def _doubt(dry: Result, *, people: bool) -> Message | None:
    """`people`: a file of addresses. Only there does a field that differs from the book call for a
    person; what a till knows about a customer fills what is empty, and no more."""
    likely = any(note.kind == LIKELY for file in dry.files for note in file.evidence)
    rows = dry.new + dry.changed + dry.same + dry.refused_count
    return watching.doubt(
        questions=len(dry.questions), likely=likely, rows=rows, refused=dry.refused_count,
        clashes=len(dry.clashes) if people else 0,
        sums=dry.warned_by_kind.get("till-closing-total", 0),
    )  # fmt: skip


def _fingerprint(file: Path, told: Progress) -> str:
    """Of the whole content: an amount changed in the middle makes another file."""
    digest = hashlib.sha256()
    for each in [file] if file.is_file() else sorted(_inside(file)):
        if file.is_dir():
            digest.update(each.relative_to(file).as_posix().encode())
        with each.open("rb") as content:
            while part := content.read(_PORTION):
                digest.update(part)
                told(0, 1000)
    return digest.hexdigest()


def _part(progress: Progress, place: int, of: int) -> Progress:
    def told(done: int, whole: int) -> None:
        progress((place * 1000 + 1000 * done // max(whole, 1)) // of, 1000)

    return told


def _half(told: Callable[[int, int], None], which: int) -> Progress:
    """The dry run is the first half of a file's way."""

    def half(done: int, of: int) -> None:
        told((which * of + done) // 2, of)

    return half
