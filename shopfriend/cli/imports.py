"""Files that come in: `import`, `formats`."""

import argparse
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from shopfriend.cli import at
from shopfriend.cli.command import Answer, Command, Told, Words, add_book
from shopfriend.domain.clashes import ClashRules
from shopfriend.domain.incoming import How
from shopfriend.domain.messages import Message, message
from shopfriend.services import texts


def _import(given: Words) -> Answer:
    from shopfriend.cli import import_told
    from shopfriend.services import imports

    with at.book(given) as desk:
        result = imports.take_in(
            desk, given.files, how=_how(given), clashes=ClashRules(given.clashes),
            dry_run=given.dry_run,
        )  # fmt: skip
    said = message(
        "import-would" if given.dry_run else "import-done",
        new=result.new, changed=result.changed, same=result.same,
        refused=result.refused_count, total_cents=result.total_cents,
    )  # fmt: skip
    return Answer(_facts(result, given), [said, *import_told.lines(result, given.language)])


def _how(given: Words) -> How:
    from shopfriend.services.imports import profiles

    profile = profiles.load(given.profile) if given.profile else None
    return How(given.format or "", profile, dict(given.answer or ()))


def _facts(result: Any, given: Words) -> dict[str, Any]:
    """Everything that the window's page shows."""

    def say(said: Message) -> str:
        return texts.say(said, given.language)

    return {
        "new": result.new,
        "changed": result.changed,
        "same": result.same,
        "refused": [_refusal(each, given.language) for each in result.refused],
        "refused_count": result.refused_count,
        "refused_by_kind": dict(result.refused_by_kind),
        "skipped": dict(result.skipped),
        "total_cents": result.total_cents,
        "months": dict(result.months),
        "nouns": {noun: asdict(counts) for noun, counts in result.nouns.items()},
        "files": [
            {"file": file.file, "format": file.format, "lines": asdict(file.lines),
             "total_cents": file.total_cents, "skipped": dict(file.skipped),
             "evidence": [say(each) for each in file.evidence]}
            for file in result.files
        ],
        "left_out": [
            {"file": each.file, "reason": say(each.message)} for each in result.left_out
        ],
        "questions": [
            {"name": each.name, "choices": list(each.choices), "question": say(each.message)}
            for each in result.questions
        ],
        "ignored_columns": {file: list(names) for file, names in result.ignored_columns.items()},
        "warned": [_refusal(each, given.language) for each in result.warned],
        "clashes": [
            {"file": each.file, "line": each.line, "number": each.number, "field": each.field,
             "book": each.book_value, "file_value": each.file_value, "taken": each.taken}
            for each in result.clashes
        ],
        "alike": [
            {"file": each.file, "line": each.line, "name": each.name, "other": each.other.number,
             "score_bp": each.score_bp, "sure": each.sure, "why": [say(why) for why in each.why]}
            for each in result.alike
        ],
        "blocked": [
            {"file": each.file, "line": each.line, "number": each.number,
             "reason": say(each.reason)}
            for each in result.blocked
        ],
        "attached": asdict(result.attached),
        "dry_run": given.dry_run,
        "batch": result.batch,
    }  # fmt: skip


def _refusal(each: Any, language: str) -> dict[str, object]:
    return {"file": each.file, "line": each.line, "reason": texts.say(each.message, language)}


def _formats(_: Words) -> Answer:
    from shopfriend.services import imports

    known = imports.formats()
    rows = [asdict(each) for each in known]
    lines = [f"{each.name}\t{each.noun}\t{each.system}\t{', '.join(each.key_columns)}"
             for each in known]  # fmt: skip
    return Answer({"formats": rows}, lines)


def _add_import(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("files", metavar="FILE", type=Path, nargs="+")
    one.add_argument("--format", metavar="NAME", help=told("format"))
    one.add_argument("--profile", metavar="FILE", type=Path, help=told("profile"))
    one.add_argument(
        "--answer", metavar="NAME=VALUE", type=answer, action="append", help=told("answer")
    )
    one.add_argument(
        "--clashes", choices=("keep", "take", "ask"), default="keep", help=told("clashes")
    )
    one.add_argument("--dry-run", action="store_true", help=told("dry-run"))
    add_book(one, told)


def answer(text: str) -> tuple[str, str]:
    """Raises `ValueError`, which argparse turns into its own sentence."""
    name, sign, value = text.partition("=")
    if not (name and sign and value):
        raise ValueError(text)
    return name, value


def _add_formats(one: argparse.ArgumentParser, told: Told) -> None:
    """Nothing but what every command takes."""


COMMANDS: Mapping[str, Command] = {
    "import": Command(_import, _add_import),
    "formats": Command(_formats, _add_formats),
}
