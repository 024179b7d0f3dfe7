"""Purchases by hand, and whose a receipt was."""

from datetime import date

import pytest

from shopfriend.domain.purchases import HandLine
from shopfriend.domain.trouble import ShopError
from shopfriend.services import card, purchases
from shopfriend.services.desk import Desk, undo
from tests.builders import a_customer, a_product, a_receipt


def _stat(desk: Desk, customer: int) -> tuple[int, int, str] | None:
    with desk.read() as tx:
        row = tx.one(
            "select receipts, spent_cents, last_day from customer_stat where customer = :c",
            c=customer,
        )
        return None if row is None else tuple(row)


def test_A12_an_anonymous_receipt_attached_later_counts_at_once(desk: Desk) -> None:
    bea, comte = a_customer(desk), a_product(desk)
    receipt = a_receipt(desk, None, date(2026, 11, 20), [(comte, 250, 850)])
    assert _stat(desk, bea) is None
    change = purchases.attach(desk, receipt, bea)  # type: ignore[arg-type]
    assert change.undoable
    assert change.concerns("customer", [bea])
    assert _stat(desk, bea) == (1, 850, "2026-11-20")
    assert card.of(desk, bea) is not None
    undo(desk)
    assert _stat(desk, bea) is None


def test_a_receipt_moves_from_one_person_to_another(desk: Desk) -> None:
    bea, udo, comte = a_customer(desk), a_customer(desk, "Lang", "Udo"), a_product(desk)
    receipt = a_receipt(desk, bea, date(2026, 11, 20), [(comte, 250, 850)])
    purchases.attach(desk, receipt, udo)  # type: ignore[arg-type]
    assert _stat(desk, bea) is None
    assert _stat(desk, udo) == (1, 850, "2026-11-20")


def test_P027_every_line_of_the_history_is_there(desk: Desk) -> None:
    bea, comte, brot = a_customer(desk), a_product(desk), a_product(desk, "Brot", category="Bread")
    a_receipt(desk, bea, date(2026, 11, 20), [(comte, 250, 850, 50), (brot, 1000, 400)])
    a_receipt(desk, bea, date(2026, 11, 21), [(comte, -250, -850)])
    newest, older = purchases.of_customer(desk, bea)
    assert [(line.name, line.quantity_milli, line.total_cents) for line in newest.lines] == [
        ("Comté", -250, -850)
    ]
    assert [(line.name, line.total_cents, line.discount_cents) for line in older.lines] == [
        ("Comté", 850, 50), ("Brot", 400, 0),
    ]  # fmt: skip


def test_P028_a_purchase_entered_by_hand_counts_at_once_and_can_be_undone(desk: Desk) -> None:
    bea, comte = a_customer(desk), a_product(desk)
    entered = purchases.enter(desk, bea, [HandLine(comte, 250, 850), HandLine(comte, 100, -340)])
    assert entered.total_cents == 510
    assert _stat(desk, bea) == (1, 510, "2026-11-23")
    assert [line.quantity_milli for line in purchases.of_customer(desk, bea)[0].lines] == [
        250,
        -100,
    ]
    undo(desk)
    assert _stat(desk, bea) is None


def test_an_empty_or_impossible_purchase_is_refused(desk: Desk) -> None:
    bea, comte = a_customer(desk), a_product(desk)
    with pytest.raises(ShopError, match="purchase-empty"):
        purchases.enter(desk, bea, [])
    with pytest.raises(ShopError, match="product-gone"):
        purchases.enter(desk, bea, [HandLine(bea, 250, 850)])  # type: ignore[arg-type]
    with pytest.raises(ShopError, match="receipt-gone"):
        purchases.attach(desk, comte, bea)  # type: ignore[arg-type]
    assert _stat(desk, bea) is None


def test_receipts_without_a_person_are_listed_by_day(desk: Desk) -> None:
    bea, comte = a_customer(desk), a_product(desk)
    a_receipt(desk, bea, date(2026, 11, 20), [(comte, 250, 850)])
    nobody = a_receipt(desk, None, date(2026, 11, 20), [(comte, 250, 700)])
    found = purchases.without_person(desk, "2026-11-20")
    assert [(bought.receipt, bought.total_cents) for bought in found] == [(nobody, 700)]
