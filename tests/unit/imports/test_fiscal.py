"""The QR code on German receipts."""

from datetime import UTC, datetime

import pytest

from shopfriend.domain import codes, fiscal
from shopfriend.domain.trouble import ShopError
from shopfriend.services import card, claims
from shopfriend.services.desk import Desk
from tests.builders import a_customer, a_product, a_receipt

CODE = (
    "V0;955002-00;Kassenbeleg-V1;Beleg^{gross}_2.55_0.00_0.00_0.00^8.11:Bar;18;112;"
    "2026-11-23T09:12:01.000Z;{at};ecdsa-plain-SHA256;unixTime;MEQCIAy4P9k+7x9saDO0uRZ4El8QwN+qTgYi"
    "v1DIaJIMWRiuAiAt+saFDGjK2Yi5Cxgy7PprXQ5O0seRgx4ltdpW9REvwA==;BHhWOeisRpPBTGQ1W4VUH95TXx2GARf8"
    "e2NYZXJoInjtGqnxJ8sZ3CQpYgjI+LYEmW5A37sLWHsyU7nSJUBemyU="
)


def a_code(gross: str = "5.56", at: str = "2026-11-23T09:12:23.000Z") -> str:
    return CODE.format(gross=gross, at=at)


def test_a_receipts_code_says_number_moment_and_total() -> None:
    code = fiscal.read(a_code())
    assert (code.till, code.number, code.total_cents) == ("955002-00", "18", 811)
    assert code.at == datetime(2026, 11, 23, 9, 12, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("gross", "cents"), [("3,000.00", 300255), ("3000.00", 300255), ("-5.5", -295), ("0", 255)]
)
def test_amounts_may_be_grouped_by_commas(gross: str, cents: int) -> None:
    assert fiscal.read(a_code(gross)).total_cents == cents


def test_a_scanner_with_an_american_layout_is_understood() -> None:
    typed = a_code().translate(str.maketrans(";:-_^zyZY", "öÖß?&yzYZ"))
    assert fiscal.looks_like(typed)
    assert fiscal.read(typed) == fiscal.read(a_code())


@pytest.mark.parametrize("text", ["4012345678901", "C7KM4XQ92T", "V0", "Hanna", ""])
def test_other_codes_are_no_receipts(text: str) -> None:
    assert not fiscal.looks_like(text)
    assert codes.read(a_code()).verdict != "ok"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("V0;1;Kassenbeleg-V1;Beleg^1.00", "fiscal-unreadable"),
        (a_code("viel"), "fiscal-unreadable"),
        (a_code(at="gestern"), "fiscal-unreadable"),
        (a_code().replace(";Beleg^", ";AVTraining^"), "fiscal-no-purchase"),
        (a_code().replace(";18;", ";x;"), "fiscal-unreadable"),
    ],
)
def test_a_torn_code_is_refused_with_its_reason(text: str, kind: str) -> None:
    with pytest.raises(ShopError, match=kind):
        fiscal.read(text)


def signed(desk: Desk, receipt: int, number: str = "18", at: str = "2026-11-23T10:12:24") -> None:
    with desk.batch("test") as tx:
        tx.run(
            "update receipt set fiscal_number = :n, fiscal_at = :at where id = :r",
            n=number, at=at, r=receipt,
        )  # fmt: skip


def test_A12_the_code_on_her_paper_finds_the_receipt_in_the_book(desk: Desk) -> None:
    bea, comte = a_customer(desk), a_product(desk)
    receipt = a_receipt(desk, None, "2026-11-23", [(comte, 1000, 811)], at="10:12")
    other = a_receipt(desk, None, "2026-11-23", [(comte, 1000, 812)], at="10:12")
    signed(desk, receipt)
    signed(desk, other)
    done = claims.claim(desk, bea, a_code())
    assert (done.state, done.receipt) == ("attached", receipt)
    assert card.of(desk, bea).last_purchases[0].name == "Comté"
    assert claims.owner(desk, a_code()) == bea
    assert claims.claim(desk, bea, a_code()).state == "known"
    with pytest.raises(ShopError, match="receipt-of-another"):
        claims.claim(desk, a_customer(desk, "Lang"), a_code())


@pytest.mark.parametrize(
    ("at", "state"), [("2026-11-23T10:12:25", "attached"), ("2026-11-23T10:12:26", "waits")]
)
def test_the_clocks_may_differ_by_two_seconds(desk: Desk, at: str, state: str) -> None:
    bea, comte = a_customer(desk), a_product(desk)
    signed(desk, a_receipt(desk, None, "2026-11-23", [(comte, 1000, 811)]), at=at)
    assert claims.claim(desk, bea, a_code()).state == state


def test_a_receipt_that_has_not_come_yet_waits_and_can_be_dropped(desk: Desk) -> None:
    bea = a_customer(desk)
    assert claims.claim(desk, bea, a_code()).state == "waits"
    assert claims.claim(desk, bea, a_code()).state == "known"
    with pytest.raises(ShopError, match="claim-of-another"):
        claims.claim(desk, a_customer(desk, "Lang"), a_code())
    (waiting,) = claims.waiting(desk)
    assert (waiting.customer, waiting.total_cents, waiting.at) == (bea, 811, "2026-11-23T10:12:23")
    claims.drop(desk, waiting.claim)
    assert claims.waiting(desk) == []
