"""Who buys again and who answers letters, through the services and the command line."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from shopfriend import cli
from shopfriend.domain.trouble import ShopError
from shopfriend.services import imports, settings
from shopfriend.services.desk import Desk
from shopfriend.services.offers import predictions, responders
from tests.builders import TODAY, a_branch, a_customer, a_product, a_receipt, visits_every
from tests.unit.offers.shop import days_ago

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def regulars(desk: Desk) -> Desk:
    """Sixty people: the first half comes every week, the others came once, long ago."""
    settings.put(desk, profiling="everyone")
    tea = a_product(desk, "Tea", category="Drinks > Tea", number="t")
    oil = a_product(desk, "Oil", category="Oil", number="o")
    for number in range(60):
        person = a_customer(desk, f"Kurz-{number}")
        if number < 30:
            visits_every(desk, person, tea, days=7, times=9, last=days_ago(1 + number % 7))
        else:
            a_receipt(desk, person, days_ago(200 + number), [(oil, 1000, 500)])
    return desk


def test_C30_regulars_are_likelier_than_those_who_stayed_away(regulars: Desk) -> None:
    found = predictions.of_all(regulars, days=28)
    assert len(found.rows) == 60
    assert found.step in {"learned", "bg-nbd", "crowd"}
    chances = [row.probability for row in found.rows]
    assert min(chances[:30]) > max(chances[30:])
    assert all(0 <= row.low <= row.probability <= row.high <= 1 for row in found.rows)


def test_P046_next_date_and_probability_by_group(regulars: Desk, tmp_path: Path) -> None:
    found = predictions.of_all(regulars, days=28, by="category")
    predictions.write_csv(regulars, tmp_path / "p.csv", found)
    with (tmp_path / "p.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert list(rows[0]) == ["customer", "category", "probability", "expected_on"]
    assert {row["category"] for row in rows} == {"Drinks > Tea", "Oil"}
    tea = [row for row in rows if row["category"] == "Drinks > Tea"]
    assert all(date.fromisoformat(row["expected_on"]) > days_ago(8) for row in tea)
    assert all(0 <= float(row["probability"]) <= 1 for row in rows)


def test_a_prediction_for_tomorrow_is_how_things_stand_now(regulars: Desk) -> None:
    for by in ("customer", "category"):
        now = predictions.of_all(regulars, days=28, by=by)
        then = predictions.of_all(regulars, days=28, by=by, on=TOMORROW)
        assert now == then


def test_nothing_of_that_day_or_later_is_used(regulars: Desk) -> None:
    before = predictions.of_all(regulars, days=28, on=days_ago(30))
    late = a_product(regulars, "Late", category="Late")
    with regulars.read() as tx:
        someone = tx.value("select min(id) from customer")
    a_receipt(regulars, someone, days_ago(30), [(late, 1000, 100)])
    assert predictions.of_all(regulars, days=28, on=days_ago(30)) == before


def test_silence_of_a_branch_counts_only_where_it_sells_day_by_day(desk: Desk) -> None:
    """Without till data nobody is overdue; but a branch that sells now and then is not behind."""
    settings.put(desk, profiling="everyone")
    tea = a_product(desk, "Tea")
    main, busy, quiet = (a_branch(desk, code) for code in "123")
    regular, rare, guest = (a_customer(desk) for _ in range(3))
    for day in range(1, 40):
        a_receipt(desk, None, days_ago(day), [(tea, 1000, 900)], branch=main)
        if day > 8:
            a_receipt(desk, None, days_ago(day), [(tea, 1000, 900)], branch=busy)
    for person, branch in ((regular, busy), (rare, quiet), (guest, main)):
        for day in (9, 24, 39):
            a_receipt(desk, person, days_ago(day), [(tea, 1000, 900)], branch=branch)
    chance = {row.customer: row.probability for row in predictions.of_all(desk, days=7).rows}
    assert chance[regular] > chance[guest]
    assert chance[rare] == chance[guest]


def test_who_may_not_be_looked_at_is_not_predicted(desk: Desk) -> None:
    tea = a_product(desk, "Tea")
    a_receipt(desk, a_customer(desk), days_ago(3), [(tea, 1000, 900)])
    assert predictions.of_all(desk, days=28).rows == ()


def _mailings(folder: Path) -> list[Path]:
    """Two mailings to all; those with even numbers redeemed the first."""
    people = [str(number) for number in range(1001, 1061)]
    first, second = days_ago(60), days_ago(10)
    texts = {
        "campaigns.csv": ["campaign,name,starts,ends", f"1,Spring,{first},", f"2,Fall,{second},"],
        "pieces.csv": ["campaign,customer,sent_on"]
        + [f"{c},{p},{day}" for c, day in ((1, first), (2, second)) for p in people],
        "coupons.csv": ["campaign,coupon,product", "1,A,t", "2,B,t"],
        "redemptions.csv": ["coupon,campaign,customer,date"]
        + [f"A,1,{p},{days_ago(55)}" for p in people if int(p) % 2 == 0],
    }
    for name, lines in texts.items():
        (folder / name).write_text("\n".join(lines) + "\n", "utf-8")
    return [folder / name for name in texts]


def test_who_redeemed_before_is_likelier_to_redeem_again(regulars: Desk, tmp_path: Path) -> None:
    imports.take_in(regulars, _mailings(tmp_path))
    found = responders.of_campaign(regulars, "Fall", on=days_ago(10))
    assert len(found.people) == 60
    assert found.step == "learned"
    with regulars.read() as tx:
        even = {
            row[0] for row in tx.tuples("select id, number from customer") if int(row[1]) % 2 == 0
        }
    top = {person.customer for person in found.people[:30]}
    assert len(top & even) >= 25
    assert responders.of_campaign(regulars, "2", on=days_ago(10)) == found
    before = responders.of_campaign(regulars, "2", on=days_ago(61))
    assert before.step == "start"


def test_a_first_campaign_goes_by_the_rule(regulars: Desk, tmp_path: Path) -> None:
    campaigns, *_ = _mailings(tmp_path)
    imports.take_in(regulars, [campaigns])
    found = responders.of_campaign(regulars, "Spring", on=TODAY)
    assert (found.step, len(found.people)) == ("start", 60)
    assert all(0 < person.probability < 1 for person in found.people)


def test_before_any_purchase_everybody_is_as_likely(desk: Desk, tmp_path: Path) -> None:
    settings.put(desk, profiling="everyone")
    a_customer(desk), a_customer(desk)
    campaigns, *_ = _mailings(tmp_path)
    imports.take_in(desk, [campaigns])
    first, second = responders.of_campaign(desk, "Spring", on=TODAY).people
    assert first.probability == second.probability
    assert first.speaks == second.speaks


def test_unknown_campaign_is_said(regulars: Desk) -> None:
    with pytest.raises(ShopError, match="campaign-unknown-named"):
        responders.of_campaign(regulars, "Moon", on=TODAY)


def test_predict_and_who_write_their_tables(
    regulars: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    imports.take_in(regulars, _mailings(tmp_path))
    book, table = str(regulars.book.path), tmp_path / "out.csv"
    words = ["predict", "--book", book, "--on", str(TODAY), "--days", "28", "--csv", str(table)]
    assert cli.run([*words, "--no-backup", "--language", "en"]) == 0
    assert "60 rows are in out.csv." in capsys.readouterr().out
    assert table.read_text("utf-8").startswith("customer,category,probability,expected_on\n1001,,")
    words = ["who", "--book", book, "--campaign", "Fall", "--on", str(TODAY), "--csv", str(table)]
    assert cli.run([*words, "--no-backup"]) == 0
    lines = table.read_text("utf-8").splitlines()
    assert (lines[0], len(lines)) == ("customer,probability", 61)
    chances = [float(line.split(",")[1]) for line in lines[1:]]
    assert chances == sorted(chances, reverse=True)
