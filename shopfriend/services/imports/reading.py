"""The first half of an import: every file as values, and what of them cannot be read.

One file that is no table, is locked or leaves something open keeps nobody else out: it is left out
with its reason. Where nothing else remains, its reason is raised.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from shopfriend.domain.incoming import QUESTIONS, How, Question
from shopfriend.domain.messages import Message
from shopfriend.domain.trouble import ShopError, Spoken, Trouble
from shopfriend.services import parts, settings
from shopfriend.services.desk import Desk, Progress
from shopfriend.services.imports import profiles

if TYPE_CHECKING:
    from shopfriend.intake import Parsed

PACKED = frozenset({"file-is-archive", "till-journal"})
_ORDER = {"product": 0, "customer": 1, "purchase": 2, "mailing": 3, "area": 4, "event": 5}


@dataclass(frozen=True)
class LeftOut:
    """A file of several that did not come in, and why."""

    file: str
    message: Message


@dataclass(frozen=True)
class Read:
    """`parsed` in the order in which they are taken in. `questions`: what the files leave open,
    those left out among them."""

    parsed: tuple["Parsed", ...]
    left_out: tuple[LeftOut, ...] = ()
    questions: tuple[Question, ...] = ()


def read(
    desk: Desk, files: Sequence[Path], how: How, hows: Mapping[str, How], *, dry_run: bool,
    progress: Progress,
) -> Read:  # fmt: skip
    """Raises `ShopError` and `Trouble` of a file where no other remains. A dry run also reads what
    leaves a question open, as long as nothing else is there."""
    _refuse_unknown_answers([how, *hows.values()])
    paths = [one for path in files for one in _files_of(path, how)]
    wrong: list[tuple[Path, Spoken]] = []
    parsed = list(_each(desk, paths, [hows.get(path.name, how) for path in paths], wrong, progress))
    clear = [one for one in parsed if not one.seen.questions]
    if dry_run and not clear:
        clear = parsed
    else:
        wrong += [(one.seen.path, _left_open(one)) for one in parsed if one.seen.questions]
    wrong.sort(key=lambda each: paths.index(each[0]))
    if wrong and not clear:
        raise wrong[0][1]
    return Read(
        tuple(sorted(clear, key=_place)),
        tuple(LeftOut(path.name, error.message) for path, error in wrong),
        tuple({q.name: q for one in parsed for q in one.seen.questions}.values()),
    )


def _each(
    desk: Desk, paths: Sequence[Path], hows: Sequence[How], wrong: list[tuple[Path, Spoken]],
    progress: Progress,
) -> Iterator["Parsed"]:  # fmt: skip
    """Those that can be read; what the others say is added to `wrong`."""
    with desk.read() as tx:
        zone = str(settings.in_book(tx, "zone"))
    sizes = [_bytes(path) for path in paths]
    for place, (path, how) in enumerate(zip(paths, hows, strict=True)):
        told = _telling(progress, sum(sizes[:place]), sizes[place], sum(sizes) or 1)
        known = profiles.with_known(desk, how)
        try:
            yield parts.intake.read(path, known, today=desk.today, zone=zone, told=told)
        except Spoken as error:
            wrong.append((path, error))


def _files_of(path: Path, how: How) -> list[Path]:
    """A folder or an archive that is no till's export is the files in it."""
    if not (path.is_dir() or path.suffix.casefold() == ".zip"):
        return [path]
    try:
        parts.intake.look(path, how)
    except ShopError as error:
        if error.message.kind in PACKED:
            return parts.intake.files_in(path) or [path]
        if error.message.kind == "file-is-folder":
            inside = [each for each in path.iterdir() if each.is_file() and each.name[0] != "."]
            return sorted(inside) or [path]
    except Trouble:
        pass  # reading says it again
    return [path]


def _refuse_unknown_answers(hows: Iterable[How]) -> None:
    """A typing error must not pass for an answer."""
    for name in (name for how in hows for name in how.answers):
        if name not in QUESTIONS:
            raise ShopError("question-unknown", question=name, known=", ".join(QUESTIONS))


def _left_open(parsed: "Parsed") -> ShopError:
    question = parsed.seen.questions[0]
    choices = ", ".join(question.choices)
    return ShopError(
        f"open-{question.kind}", question=question.name, choices=choices, **question.facts
    )


def _place(parsed: "Parsed") -> tuple[int, bool, bool]:
    """Past campaigns before what hangs on them; receipts with their goods before those without."""
    bare = parsed.purchases is not None and parsed.purchases.without_goods
    return _ORDER[parsed.seen.noun], parsed.seen.format != "campaigns", bare


def _bytes(path: Path) -> int:
    """Also of a folder; nothing where there is nothing to be read."""
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return path.stat().st_size if path.is_file() else 0


def _telling(progress: Progress, before: int, own: int, size: int) -> Progress:
    """Reading is the first 40 of 100 parts; a file's part is as large as the file is."""

    def told(done: int, of: int) -> None:
        progress((before + own * min(done, of) // max(of, 1)) * 400 // size, 1000)

    return told
