"""Receipt to person: what the counter noted meets what the till's file brings."""

from pathlib import Path

import pytest

from shopfriend.book import receipts
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError
from shopfriend.services import (
    card,
    claims,
    customers,
    imports,
    offers,
    purchases,
    timeline,
    visits,
)
from shopfriend.services.desk import Desk, undo
from tests.builders import a_branch, a_consent, a_customer, a_product
from tests.unit.book import rows
from tests.unit.intake.dsfinvk.till import Item, Till

HEAD = "receipt,date,customer,product,name,quantity,unit,total,branch\n"


def a_file(folder: Path, *lines: str, name: str = "kasse.csv") -> Path:
    path = folder / name
    path.write_text(HEAD + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def a_line(
    receipt: int, time: str, product: int = 1, *, who: str = "", quantity: str = "1",
    total: str = "3.56", branch: str = "", day: str = "2026-11-23",
) -> str:  # fmt: skip
    return f"{receipt},{day} {time},{who},{product},Good {product},{quantity},pc,{total},{branch}"


def owners(desk: Desk) -> dict[str, int | None]:
    """Receipt number → whose; those that were replaced are left out."""
    with desk.read() as tx:
        return dict(tx.tuples("select number, customer from receipt where lines > 0"))


def now(desk: Desk) -> str:
    return desk.local_now()[11:]


@pytest.fixture
def bea(desk: Desk) -> CustomerId:
    return a_customer(desk)


def test_A12_the_receipt_of_a_checked_in_regular_is_hers_after_the_import(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    visits.was_here(desk, bea)
    taken = imports.take_in(desk, [a_file(tmp_path, a_line(1, now(desk)), a_line(2, "17:30"))])
    assert owners(desk) == {"1": bea, "2": None}
    assert taken.attached.visits == 1
    assert [entry.kind for entry in timeline.timeline(desk, bea)] == ["purchase"]
    assert card.of(desk, bea).last_purchases[0].name == "Good 1"
    assert rows.differing(desk.book) == []


def test_A12_score_and_offers_follow_at_once(desk: Desk, tmp_path: Path) -> None:
    """Who buys the one good buys the other, too; as soon as the receipt is hers, she is told."""
    lines = []
    for n in range(8):
        for day in ("2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"):
            for good, total in ((1, "3.56"), (2, "2.00")):
                lines.append(
                    a_line(100 + n, f"11:{n:02d}", good, who=f"K{n}", day=day, total=total)
                )
    lines += [a_line(200, "12:00", 3, who="1001", day="2026-10-05")]
    imports.take_in(desk, [a_file(tmp_path, *lines)])
    bea = customers.by_number(desk, "1001")
    a_consent(desk, bea)
    assert "goes-with" not in _reasons(desk, bea)
    visits.was_here(desk, bea)
    imports.take_in(desk, [a_file(tmp_path, a_line(1, now(desk), 1))])
    assert "goes-with" in _reasons(desk, bea)


def _reasons(desk: Desk, customer: CustomerId) -> set[str]:
    found = offers.for_customer(desk, customer, count=5, strict=False)
    return {reason.kind for offer in found for reason in offer.reasons}


def test_A12_a_scanned_receipt_is_hers_as_soon_as_the_tills_export_brings_it(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    code = (
        "V0;KASSE-01;Kassenbeleg-V1;Beleg^9.05_0.00_0.00_0.00_0.00^9.05:Bar;77;90;"
        "2026-03-14T09:40:00.000Z;2026-03-14T09:41:14.000Z;x;unixTime;M;B"
    )
    assert claims.claim(desk, bea, code).state == "waits"
    comte = Item("Comté", "8.80", art="7")
    bag = Item("Pfand", "0.25", kind="Pfand")  # on the paper, and no goods
    till = Till().receipt("B-1", comte, bag, tse=(77, "2026-03-14T09:41:13.000Z"))
    till.receipt("B-2", comte, tse=(78, "2026-03-14T09:41:13.000Z")).close()
    path = till.write(tmp_path / "export.zip")
    assert imports.take_in(desk, [path], dry_run=True).attached.claims == 1
    taken = imports.take_in(desk, [path])
    assert taken.attached.claims == 1
    assert claims.waiting(desk) == []
    assert [bought.total_cents for bought in purchases.of_customer(desk, bea)] == [880]
    assert rows.differing(desk.book) == []
    assert taken.batch is not None
    imports.take_back(desk, taken.batch)
    assert [waiting.customer for waiting in claims.waiting(desk)] == [bea]
    again = imports.take_in(desk, [path])
    assert again.attached.claims == 1


def test_several_receipts_of_that_minute_wait_for_confirmation(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    stamped = visits.was_here(desk, bea)
    path = a_file(tmp_path, a_line(1, now(desk)), a_line(2, now(desk), 2))
    assert imports.take_in(desk, [path], dry_run=True).attached.unsure == 1
    assert imports.take_in(desk, [path]).attached.unsure == 1
    assert owners(desk) == {"1": None, "2": None}
    (asked,) = claims.to_confirm(desk)
    assert (asked.customer, len(asked.fits)) == (bea, 2)
    right = next(fit for fit in asked.fits if fit.number == "2")
    assert claims.confirm(desk, stamped.visit, receipt=right.receipt).undoable
    assert owners(desk) == {"1": None, "2": bea}
    assert claims.to_confirm(desk) == []
    undo(desk)
    assert len(claims.to_confirm(desk)) == 1


def test_the_receipt_of_the_minute_wins_over_one_some_minutes_later(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    visits.was_here(desk, bea)
    later = f"{now(desk)[:2]}:{int(now(desk)[3:]) + 5:02d}"
    imports.take_in(desk, [a_file(tmp_path, a_line(1, now(desk)), a_line(2, later))])
    assert owners(desk) == {"1": bea, "2": None}


def test_two_people_checked_in_at_one_receipt_are_not_guessed(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    udo = a_customer(desk, "Lang", "Udo")
    visits.was_here(desk, bea)
    visits.was_here(desk, udo)
    imports.take_in(desk, [a_file(tmp_path, a_line(1, now(desk)))])
    assert owners(desk) == {"1": None}
    assert {asked.customer for asked in claims.to_confirm(desk)} == {bea, udo}


def test_a_receipt_of_another_branch_is_not_hers(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    here = a_branch(desk, "1", "Söflingen")
    visits.was_here(desk, bea, branch=here)  # type: ignore[arg-type]
    path = a_file(tmp_path, a_line(1, now(desk), branch="2"), a_line(2, now(desk), branch="1"))
    imports.take_in(desk, [path])
    assert owners(desk) == {"1": None, "2": bea}


def test_the_same_file_once_more_leaves_what_was_attached(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    visits.was_here(desk, bea)
    path = a_file(tmp_path, a_line(1, now(desk)))
    imports.take_in(desk, [path])
    again = imports.take_in(desk, [path])
    assert (again.new, again.changed, again.same, again.refused_count) == (0, 0, 1, 0)
    assert owners(desk) == {"1": bea}


# -- purchases by hand -----------------------------------------------------------------------------


def test_P028_goods_scanned_at_the_counter_become_one_purchase(desk: Desk, bea: CustomerId) -> None:
    a_product(desk, "Comté", number="7", gtin="4012345678901")
    a_product(desk, "Brot", number="8", price_cents=400)
    purchases.scan(desk, bea, "4012345678901")
    purchases.scan(desk, bea, "8")
    done = purchases.scan(desk, bea, "8")
    assert (done.name, done.count, done.total_cents) == ("Brot", 2, 1156)
    (bought,) = purchases.of_customer(desk, bea)
    assert [(line.name, line.quantity_milli) for line in bought.lines] == [
        ("Comté", 1000), ("Brot", 2000),
    ]  # fmt: skip
    assert rows.differing(desk.book) == []
    undo(desk)
    assert purchases.of_customer(desk, bea)[0].total_cents == 756
    with pytest.raises(ShopError, match="good-unknown"):
        purchases.scan(desk, bea, "4711")


def test_P028_the_tills_receipt_takes_the_place_of_a_purchase_by_hand(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    a_product(desk, "Comté", number="1")
    a_product(desk, "Brot", number="2", price_cents=400)
    visits.was_here(desk, bea)
    for code in ("1", "2"):
        purchases.scan(desk, bea, code)
    path = a_file(
        tmp_path, a_line(1, now(desk), 1), a_line(1, now(desk), 2, total="4.20"),
        a_line(2, now(desk), 2),
    )  # fmt: skip
    assert imports.take_in(desk, [path], dry_run=True).attached.by_hand == 1
    taken = imports.take_in(desk, [path])
    assert taken.attached.by_hand == 1
    assert owners(desk) == {"1": bea, "2": None}
    assert [b.total_cents for b in purchases.of_customer(desk, bea)] == [776]
    assert [entry.kind for entry in timeline.timeline(desk, bea)] == ["purchase"]
    assert rows.differing(desk.book) == []
    assert taken.batch is not None
    imports.take_back(desk, taken.batch)
    assert [b.total_cents for b in purchases.of_customer(desk, bea)] == [756]
    assert [len(b.lines) for b in purchases.of_customer(desk, bea)] == [2]
    assert rows.differing(desk.book) == []


def test_a_large_import_too_takes_the_place_of_a_purchase_by_hand(
    desk: Desk, tmp_path: Path, bea: CustomerId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There nothing that others point to may be deleted: references are proven at the end."""
    monkeypatch.setattr(receipts, "MANY", 1)
    a_product(desk, "Comté", number="1")
    visits.was_here(desk, bea)
    purchases.scan(desk, bea, "1")
    lines = [a_line(10 + n, "15:00", 2) for n in range(20)]
    taken = imports.take_in(desk, [a_file(tmp_path, a_line(1, now(desk), 1, total="3.20"), *lines)])
    assert taken.attached.by_hand == 1
    assert [b.total_cents for b in purchases.of_customer(desk, bea)] == [320]
    assert rows.differing(desk.book) == []


def test_other_goods_stay_a_purchase_of_their_own(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    a_product(desk, "Comté", number="1")
    purchases.scan(desk, bea, "1")
    taken = imports.take_in(desk, [a_file(tmp_path, a_line(1, now(desk), 2))])
    assert taken.attached.by_hand == 0
    assert [b.total_cents for b in purchases.of_customer(desk, bea)] == [356]


def test_goods_by_weight_fit_whatever_the_scale_said(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    a_product(desk, "Comté", number="1", unit="kg", price_cents=3560)
    assert purchases.scan(desk, bea, "1").guessed
    path = tmp_path / "kasse.csv"
    path.write_text(HEAD + f"1,2026-11-23 {now(desk)},,1,Comté,0.314,kg,11.18,\n", encoding="utf-8")
    assert imports.take_in(desk, [path]).attached.by_hand == 1
    (bought,) = purchases.of_customer(desk, bea)
    assert (bought.total_cents, bought.lines[0].quantity_milli) == (1118, 314)


# -- receipts without a person --------------------------------------------------------------------


def test_receipts_without_a_person_are_found_by_day_time_and_amount(
    desk: Desk, tmp_path: Path, bea: CustomerId
) -> None:
    path = a_file(
        tmp_path, a_line(1, "10:00"), a_line(2, "15:30", total="12.90"),
        a_line(3, "09:00", day="2026-11-20", total="12.90"), a_line(4, "10:00", who="1001"),
    )  # fmt: skip
    imports.take_in(desk, [path])

    def found(text: str = "", **how: object) -> list[str]:
        return [r.number for r in claims.without_person(desk, text=text, **how)]  # type: ignore[arg-type]

    assert found() == ["2", "1"]
    assert found("15:40") == ["2"]
    assert found("10") == ["1"]
    assert found("12,90 €") == ["2", "3"]
    assert found("12.90", day=desk.today) == ["2"]
    first = claims.without_person(desk)[0]
    purchases.attach(desk, first.receipt, bea)
    assert found() == ["1"]
