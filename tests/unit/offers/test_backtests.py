"""The shop's own past played again: split by time, told in plain sentences, at the command line."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from shopfriend import cli
from shopfriend.domain.backtests import Foretold, Hits, Judgement, NextTime
from shopfriend.services import settings, texts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import backtests, next_time, scores, weights
from tests.builders import TODAY, a_customer, a_product, a_receipt
from tests.unit.offers.shop import days_ago


@pytest.fixture
def shop(desk: Desk) -> Desk:
    """Sixty people over half a year, each true to two goods; what all buy is bread."""
    settings.put(desk, profiling="everyone")
    bread = a_product(desk, "Bread", category="Bread")
    goods = [a_product(desk, f"Good-{n}", category=f"Group {n % 4}") for n in range(12)]
    with desk.batch("test") as tx:
        for number in range(60):
            person = desk.ids.next()
            tx.insert(
                "customer", id=person, number=str(2000 + number), last_name=f"Kurz-{number}",
                informed_on="2025-01-02", created_at="", changed_at="", batch=tx.batch,
            )  # fmt: skip
            for week in range(26):
                _sell(
                    desk,
                    tx,
                    person,
                    1 + 7 * week + number % 7,
                    [goods[number % 12], goods[(number + 5) % 12]] + [bread] * (week % 4 == 0),
                )
            tx.touch("customer", person)
    return desk


def _sell(desk, tx, person, back, products):
    receipt, day = desk.ids.next(), str(days_ago(back))
    tx.insert("receipt", id=receipt, source="till", number=str(receipt), at=f"{day}T10:00", day=day,
              customer=person, total_cents=100, lines=len(products), batch=tx.batch)  # fmt: skip
    for line, product in enumerate(products, 1):
        tx.insert("line", receipt=receipt, line_no=line, product=product, quantity_milli=1000,
                  total_cents=100)  # fmt: skip
    tx.months.add(day)


def test_N5_hits_against_best_sellers_and_last_time(shop: Desk) -> None:
    found = backtests.run(shop)
    assert found.days == 28
    assert found.on == TODAY + timedelta(days=1) - timedelta(days=28)
    ours, best = found.of("any", "ours"), found.of("any", "best-sellers")
    assert ours is not None
    assert best is not None
    assert found.of("any", "last-time") is not None
    assert found.of("new", "last-time") is None
    assert ours.at_3_bp > best.at_3_bp + 3_000
    assert 0 <= ours.at_10_bp <= ours.at_3_bp <= 10_000
    assert backtests.run(shop) == found  # the same book, the same answer


def test_C01_chances_foretold_are_set_against_what_happened(shop: Desk) -> None:
    found = backtests.run(shop)
    assert sum(each.people for each in found.chances) == 2 * 60
    assert all(0 <= c.predicted_bp <= 10_000 for c in found.chances)
    assert found.off_bp < 2_000


def test_C01_the_cards_next_is_set_against_the_next_visit(shop: Desk) -> None:
    found = backtests.run(shop)
    assert found.next_time is not None
    # Everybody comes each week and buys the same two goods: group and day are always right.
    assert (found.next_time.people, found.next_time.expected) == (60, 60)
    assert (found.next_time.first_bp, found.next_time.any_bp) == (10_000, 10_000)
    assert found.next_time.day_bp == 10_000
    for language in ("de", "en"):
        said = [texts.say(each, language) for each in found.next_time.messages]
        assert ["100" in each for each in said] == [True, True]
    assert backtests.kept(shop) == found
    assert backtests.run(shop, on=days_ago(170)).next_time is None


def test_C01_a_group_that_was_not_bought_and_a_day_far_off_were_wrong(shop: Desk) -> None:
    bea, tea = a_customer(shop, "Bea"), a_product(shop, "Tea", category="Tea")
    oil, cut = a_product(shop, "Oil", category="Oil"), days_ago(27)
    for week in range(1, 8):
        a_receipt(shop, bea, cut - timedelta(days=14 * week), [(tea, 1000, 300)])
    a_receipt(shop, bea, cut + timedelta(days=12), [(oil, 1000, 300)])
    with shop.read() as tx:
        found = next_time.played(tx, [bea], cut, 28)
        nobody = next_time.played(tx, [bea], cut + timedelta(days=13), 14)
    assert found == NextTime(people=1, first_bp=0, any_bp=0, expected=1, day_bp=0)
    assert nobody is None


def test_C05_precision_at_three_is_said_in_plain_words(shop: Desk) -> None:
    found = backtests.run(shop)
    for language in ("de", "en"):
        said = [texts.say(each, language) for each in found.messages]
        assert len(said) == 3
        ours = found.of("any", "ours")
        assert ours is not None
        assert str(round(ours.at_3_bp / 100)) in said[0]


def test_N5_class_hit_rates_add_up_to_everybody(shop: Desk) -> None:
    found = backtests.run(shop)
    classes = backtests.classes(found, scores.borders(shop))
    assert [letter for letter, _, _ in classes] == list("ABCDE")
    assert sum(people for _, people, _ in classes) == 120
    assert all(bought <= people for _, people, bought in classes)


def test_only_what_was_known_before_is_used(shop: Desk) -> None:
    """Whatever is bought on the day or later changes nothing of a look at an earlier past."""
    before = backtests.run(shop, on=days_ago(30))
    late = a_product(shop, "Late", category="Late")
    for number in range(5):
        a_receipt(shop, a_customer(shop, f"Spät-{number}"), days_ago(10), [(late, 1000, 100)])
    assert backtests.run(shop, on=days_ago(30)) == before


def test_what_was_found_is_kept_until_something_changes(shop: Desk) -> None:
    assert backtests.kept(shop) is None
    found = backtests.run(shop)
    assert backtests.kept(shop) == found
    weights.put(shop, goes_with=150)
    assert backtests.kept(shop) is None
    shop.book.undo()
    assert backtests.kept(shop) == found


def test_B10_weights_are_tried_on_the_past_and_kept_only_when_wanted(shop: Desk) -> None:
    now = backtests.run(shop)
    tried = backtests.run(shop, tried={"due-again": 0})
    assert tried.of("any", "ours") != now.of("any", "ours")
    assert backtests.kept(shop) == now
    assert all(source.chosen == 100 for source in weights.of_all(shop))


@pytest.mark.parametrize("count", [0, 1])
def test_a_shop_with_next_to_nothing_is_told_so(desk: Desk, count: int) -> None:
    for _ in range(count):
        a_receipt(desk, a_customer(desk), days_ago(1), [(a_product(desk), 1000, 100)])
    found = backtests.run(desk)
    assert [said.kind for said in found.messages] == ["how-good-too-little"]


def _judged(ours: int, last: int, error: int) -> Judgement:
    hits = [
        Hits("any", method, 100, bp, bp, error, error)  # type: ignore[arg-type]
        for method, bp in (("ours", ours), ("last-time", last), ("best-sellers", 500))
    ]
    return Judgement(None, 28, 100, tuple(hits), (Foretold(10, 5_000, 4_000),))


@pytest.mark.parametrize(
    ("ours", "last", "error", "verdict"),
    [(4_000, 3_000, 100, "better"), (3_000, 4_000, 100, "worse"), (4_000, 3_900, 100, "same")],
)
def test_better_is_said_only_of_a_difference_that_is_sure(
    ours: int, last: int, error: int, verdict: str
) -> None:
    assert _judged(ours, last, error).messages[1].kind == f"how-good-{verdict}"
    assert _judged(ours, last, error).off_bp == 1_000


def test_evaluate_tells_its_figures(
    shop: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ["evaluate", "--book", str(shop.book.path), "--no-backup"]
    assert cli.run([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    keys = {"on", "days", "customers", "step", "hits", "calibration", "off_bp", "classes",
            "next_time"}  # fmt: skip
    assert set(told) == keys
    assert {(hit["kind"], hit["method"]) for hit in told["hits"]} >= {
        ("any", "ours"), ("any", "last-time"), ("any", "best-sellers"), ("repeat", "ours"),
    }  # fmt: skip
    assert cli.run([*words, "--language", "en"]) == 0
    assert "Of a hundred suggestions" in capsys.readouterr().out
