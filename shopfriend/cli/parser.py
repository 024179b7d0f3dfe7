"""The table of commands and the parser made from it.

To add a command: a function and its arguments in the module of its noun, a line in that module's
`COMMANDS`, a sentence `help-<name>` in both `books.ftl`; a new noun: its module in the table here.
"""

import argparse
import locale
from collections.abc import Mapping, Sequence

from shopfriend import __version__
from shopfriend.cli import books, doubles, exports, imports, mailings, offers, people, predictions
from shopfriend.cli.command import Command, Told
from shopfriend.domain.messages import message
from shopfriend.services import texts

COMMANDS: Mapping[str, Command] = {
    name: command
    for noun in (books, imports, people, doubles, offers, mailings, exports, predictions)
    for name, command in noun.COMMANDS.items()
}


def made(language: str) -> argparse.ArgumentParser:
    def told(kind: str) -> str:
        return texts.say(message(f"help-{kind}"), language)

    parser = argparse.ArgumentParser(prog="shopfriend", description=told("shopfriend"))
    parser.add_argument("--version", action="version", version=f"shopfriend {__version__}")
    parser.add_argument("--self-test", action="store_true", help=told("self-test"))
    _add_shared(parser, told, default=None)
    parser.set_defaults(command=None, json=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, command in COMMANDS.items():
        one = commands.add_parser(name, help=told(name), description=told(name))
        command.arguments(one, told)
        _add_shared(one, told, default=argparse.SUPPRESS)
    return parser


def _add_shared(parser: argparse.ArgumentParser, told: Told, *, default: object) -> None:
    """Before the command or behind it."""
    parser.add_argument("--json", action="store_true", help=told("json"), default=argparse.SUPPRESS)
    parser.add_argument(
        "--language", choices=texts.LANGUAGES, help=told("language"), default=default
    )


def language_of(words: Sequence[str]) -> str:
    """`--language` if it stands there, else the system's, else English."""
    for place, word in enumerate(words):
        given = word.partition("=")[2] if "=" in word else "".join(words[place + 1 : place + 2])
        if word.startswith("--language") and given in texts.LANGUAGES:
            return given
    return "de" if (locale.getlocale()[0] or "").casefold().startswith(("de", "german")) else "en"
