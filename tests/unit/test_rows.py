"""Every row that the issue names is shown by a test with its id in the name, or is known open."""

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
_NAME = re.compile(r"def (test_\w+)")
_ID = re.compile(r"_([A-DP]\d{2,3}|N\d{1,2})(?=_)")


def _lines(name: str) -> list[str]:
    text = (TESTS / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _shown() -> set[str]:
    """The ids in the names of all tests."""
    found: set[str] = set()
    for file in TESTS.rglob("test_*.py"):
        for name in _NAME.findall(file.read_text("utf-8")):
            found.update(_ID.findall(f"{name}_"))
    return found


def test_every_row_of_the_issue_has_a_test_of_its_name_or_stands_as_open() -> None:
    rows = {row for line in _lines("rows.txt") for row in line.split()}
    reasons = dict(line.partition(" ")[::2] for line in _lines("rows_open.txt"))
    shown = _shown()
    assert rows - shown - set(reasons) == set(), "neither tested nor listed as open"
    assert set(reasons) & shown == set(), "listed as open although tested"
    assert set(reasons) <= rows
    assert all(len(reason) > 20 for reason in reasons.values())
