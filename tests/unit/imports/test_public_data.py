"""The public data set as our files: written in the bench's own environment, taken in here."""

import csv
from pathlib import Path

import pytest

from shopfriend.services import imports
from shopfriend.services.desk import Desk
from tests.bench import public
from tests.unit.book import rows

pytestmark = pytest.mark.long  # reads a million and a half lines to choose some
HOUSEHOLDS = 5


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    python = public.bench_python()
    if python is None:
        pytest.skip(".venv-bench is not there: python3 build/dev.py bench makes it")
    folder = tmp_path_factory.mktemp("public")
    public.write(python, folder, "--sample", str(HOUSEHOLDS))
    return [folder / name for name in public.FILES]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_sample_comes_in_whole(sample: list[Path], desk: Desk) -> None:
    result = imports.take_in(desk, sample)
    found = public.sums(sample)
    assert result.refused == ()
    assert result.new == found.rows
    assert result.total_cents == found.cents
    assert rows.differing(desk.book) == []


def test_a_sample_has_invented_people_prices_and_no_stock(sample: list[Path]) -> None:
    goods, people, _ = map(_rows, sample)
    assert len(people) == HOUSEHOLDS
    assert all(person["last_name"] and person["street"] and person["town"] for person in people)
    assert {good["stock"] for good in goods} == {""}
    prices = [float(good["price"]) for good in goods if good["price"]]
    assert len(prices) > len(goods) * 0.9
    assert all(price > 0 for price in prices)
