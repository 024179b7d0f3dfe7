"""The command line: the same deeds as in the window, for automation and tests.

Exit code 0, 1 with one clear sentence on standard error, 2 for wrong usage. `--json` gives one
object on standard output; its keys are documented in `docs/command-line.md`. One module per noun;
how to add a command stands in `parser.py`.
"""

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date
from pathlib import Path

from shopfriend.cli import parser
from shopfriend.cli.command import Answer, Words
from shopfriend.cli.parser import COMMANDS
from shopfriend.domain.messages import message
from shopfriend.domain.trouble import Cancelled, Spoken
from shopfriend.services import texts
from shopfriend.services.desk import Desk

__all__ = ["COMMANDS", "run"]

SelfTest = Callable[[Desk], str]


def run(words: Sequence[str], *, self_tests: Sequence[SelfTest] = ()) -> int:
    """One command; the exit code. `self_tests`: what the window adds to `--self-test`."""
    language = parser.language_of(words)
    try:
        given = parser.made(language).parse_args(list(words))
    except SystemExit as left:  # argparse has said what was wrong, or shown its help
        return int(left.code or 0)
    given.chosen_language = given.language or ""
    given.language = given.language or language
    if given.self_test:
        return _self_test(given, self_tests)
    if given.command is None:
        parser.made(language).print_usage(sys.stderr)
        return 2
    return _carried_out(COMMANDS[given.command].act, given)


def _carried_out(command: Callable[[Words], Answer], given: Words) -> int:
    try:
        answer = command(given)
    except Spoken as trouble:
        print(texts.say(trouble, given.language), file=sys.stderr)
        return 1
    except (Cancelled, KeyboardInterrupt):
        print(texts.say(message("command-stopped"), given.language), file=sys.stderr)
        return 1
    _show(answer, given)
    return 0


def _show(answer: Answer, given: Words) -> None:
    try:
        if given.json:
            print(json.dumps(answer.facts, ensure_ascii=False, default=_json, indent=1))
        else:
            for line in answer.lines:
                print(line if isinstance(line, str) else texts.say(line, given.language))
        sys.stdout.flush()
    except BrokenPipeError:  # who reads has seen enough (`| head`); the deed itself is done
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _json(value: object) -> object:
    if isinstance(value, date | Path):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(type(value))


def _self_test(given: Words, also: Sequence[SelfTest]) -> int:
    from shopfriend.services import self_test

    def tested(_: Words) -> Answer:
        steps = self_test.run(also=also)
        return Answer({"self_test": "ok", "steps": steps}, [message("self-test-ok")])

    return _carried_out(tested, given)
