"""The only place where everything is put together: decides between window and command line."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shopfriend.services.desk import Desk


def run(words: list[str]) -> int:
    """Exit code: 0, 1 with one sentence on standard error, 2 for wrong usage."""
    from shopfriend import cli

    if words and (words[0] in cli.COMMANDS or words[0].startswith("-")):
        return cli.run(words, self_tests=[_test_windows])
    from shopfriend.ui import start

    return start.run(Path(words[0]) if words else None)


def _test_windows(desk: "Desk") -> str:
    from shopfriend.ui import self_test

    return self_test.run(desk)
