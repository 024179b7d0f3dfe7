"""What unit tests share: a desk at an empty book of their own."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from shopfriend import cli
from shopfriend.services.desk import Desk, close_desk
from tests.builders import a_desk
from tests.unit.runs.shop import a_shop

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    at = a_desk(tmp_path)
    yield at
    close_desk(at)


@pytest.fixture
def shop(desk: Desk) -> Desk:
    """The same desk, of a shop that has said what it must before it writes letters."""
    return a_shop(desk)


@pytest.fixture
def ask(book: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """One command with --json on the module's own `book`; its object. It must succeed."""

    def asked(*words: str | Path) -> dict[str, Any]:
        capsys.readouterr()  # what earlier commands said
        code = cli.run([*map(str, words), "--book", str(book), "--json", "--no-backup"])
        said = capsys.readouterr()
        assert (code, said.err) == (0, "")
        answer: dict[str, Any] = json.loads(said.out)
        return answer

    return asked
