"""What unit tests share: a desk at an empty book of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shopfriend.services.desk import Desk, close_desk
from tests.builders import a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    at = a_desk(tmp_path)
    yield at
    close_desk(at)
