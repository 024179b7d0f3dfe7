"""Who is in the book twice is found with reasons, and merged by nobody but a person."""

from typing import Any

import pytest

from shopfriend.book import Book
from shopfriend.domain.duplicates import POINTS, Pair
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import Message
from shopfriend.domain.trouble import Cancelled, ShopError
from shopfriend.services import contacts, customers, texts
from shopfriend.services.care import duplicates, merging
from shopfriend.services.desk import Desk, undo
from tests.bench.doubles import HOW, fill, with_doubles
from tests.builders import a_customer, a_product, a_receipt


def _signs(pair: Pair) -> list[str]:
    return [why.kind.removeprefix("alike-") for why in pair.why]


def _only(desk: Desk) -> Pair:
    (pair,) = duplicates.find(desk).pairs
    return pair


@pytest.mark.parametrize(
    ("last", "first", "street", "house", "wanted"),
    [
        ("Mueller", "Joerg", "Lindenstraße", "4", ["name-same", "address"]),
        ("Muller", "Jorg", "Lindenstr.", "4a", ["name-same", "street"]),
        ("Miller", "Jörg", "Lindenstr.", "4", ["name-sound", "address"]),
        ("Müllner", "Jörg", "Lindenstr.", "4", ["name-near", "address"]),
        ("Müller-Özbek", "Jörg", "Lindenstr.", "4", ["name-near", "address"]),
        ("Jörg", "Müller", "Lindenstr.", "4", ["name-same", "address"]),
        ("Müller", "J.", "Lindenstr.", "4", ["name-sound", "address"]),
    ],
)
def test_person_written_another_way_behind_the_same_door_is_proposed_with_the_reasons(
    desk: Desk, last: str, first: str, street: str, house: str, wanted: list[str]
) -> None:
    one = a_customer(desk, "Müller", "Jörg", salutation="mr")
    other = a_customer(desk, last, first, street=street, house_number=house, salutation="")
    pair = _only(desk)
    assert (pair.first.id, pair.second.id) == (one, other)
    assert _signs(pair) == wanted
    assert not pair.sure
    assert pair.score_bp == 100 * sum(POINTS[sign] for sign in wanted)
    for language in texts.LANGUAGES:
        assert all(texts.say(why, language) for why in pair.why)


@pytest.mark.parametrize(
    ("last", "first", "columns"),
    [
        ("Müller", "Hanna", {"salutation": "ms"}),  # a couple
        ("Müller", "Jörg", {"birth_year": 1990, "birth_month": 5, "birth_day": 6}),  # the son
        ("Müller", "Jörg", {"house_number": "77"}),  # another one in a long street
        ("Müller", "Jörg", {"town": "Bonn", "postcode": "53111"}),
        ("Kurz", "Jörg", {}),
    ],
)
def test_somebody_else_is_not_proposed(
    desk: Desk, last: str, first: str, columns: dict[str, object]
) -> None:
    a_customer(desk, "Müller", "Jörg", salutation="mr", birth_year=1960, birth_month=1, birth_day=2)
    a_customer(desk, last, first, **{"salutation": "", **columns})  # type: ignore[arg-type]
    assert duplicates.find(desk).pairs == ()


def test_moved_person_is_sure_by_telephone_or_mail(desk: Desk) -> None:
    one = a_customer(desk, "Müller", "Jörg")
    other = a_customer(desk, "Mueller", "Jörg", town="Bonn", postcode="53111", street="Am Rhein")
    contacts.add_phone(desk, one, number="0731 1234567")
    contacts.add_phone(desk, other, number="+49 (731) 123 45 67")
    assert _only(desk).sure
    assert _signs(_only(desk)) == ["name-same", "phone"]


def test_married_person_is_proposed_by_birthday_and_door(desk: Desk) -> None:
    born: dict[str, Any] = {"birth_year": 1980, "birth_month": 3, "birth_day": 14}
    a_customer(desk, "Kurz", "Bea", **born)
    a_customer(desk, "Wäsemüller", "Bea", **born)
    pair = _only(desk)
    assert _signs(pair) == ["birthday", "address", "first-only"]
    assert not pair.sure


def test_somebody_without_a_name_is_proposed_by_the_same_telephone(desk: Desk) -> None:
    for last, first in (("Müller", "Jörg"), ("", "")):
        who = a_customer(desk, last, first, salutation="", town="")
        contacts.add_phone(desk, who, number="0731 1234567")
    pair = _only(desk)
    assert _signs(pair) == ["phone", "nameless"]
    assert not pair.sure


def test_mail_shared_by_a_couple_does_not_make_them_one(desk: Desk) -> None:
    for first, salutation in (("Bea", "ms"), ("Karl", "mr")):
        who = a_customer(desk, "Kurz", first, salutation=salutation)
        contacts.add_email(desk, who, address="kurz@beispiel.invalid")
    assert not any(pair.sure for pair in duplicates.find(desk).pairs)


def test_who_bought_more_is_proposed_to_stay(desk: Desk) -> None:
    a_customer(desk, "Müller", "Jörg")
    regular = a_customer(desk, "Mueller", "Joerg")
    a_receipt(desk, regular, "2026-10-01", [(a_product(desk), 1000, 300)])
    pair = _only(desk)
    assert (pair.first.id, pair.first.receipts) == (regular, 1)


def test_pair_called_different_is_never_proposed_again_until_that_is_undone(desk: Desk) -> None:
    one, other = a_customer(desk, "Müller", "Jörg"), a_customer(desk, "Mueller", "Joerg")
    change = duplicates.keep_apart(desk, other, second=one)
    assert change.kind == "kept-apart"
    assert duplicates.find(desk).pairs == ()
    undo(desk)
    assert len(duplicates.find(desk).pairs) == 1
    with pytest.raises(ShopError, match="merge-gone"):
        duplicates.keep_apart(desk, one, second=one)


def test_P008_pair_that_was_merged_is_no_longer_a_pair(desk: Desk) -> None:
    a_customer(desk, "Müller", "Jörg")
    a_customer(desk, "Mueller", "Joerg")
    pair = _only(desk)
    merging.merge_customers(desk, CustomerId(pair.first.id), gone=CustomerId(pair.second.id))
    assert duplicates.find(desk).pairs == ()


def test_P007_warning_while_typing_and_the_search_for_doubles_agree(desk: Desk) -> None:
    one = a_customer(desk, "Müller", "Jörg")
    typed = customers.Typed("Mueller, Joerg", postcode="89073")
    assert [hit.customer for hit in customers.look_alikes(desk, typed)] == [one]
    customers.add(desk, customers.Typed("Joerg Mueller", "Lindenstr. 4", "89073", "Ulm"))
    assert _only(desk).first.id == one


def test_firms_are_compared_with_firms_only(desk: Desk) -> None:
    firm = {"kind": "firm", "salutation": "firm"}
    one = a_customer(desk, "", "", company="Ristorante Da Enzo GmbH", **firm)
    other = a_customer(desk, "", "", company="Ristorante da Enzo", **firm)
    a_customer(desk, "Enzo", "Da")
    pair = _only(desk)
    assert {pair.first.id, pair.second.id} == {one, other}


def test_search_for_doubles_tells_its_progress_and_is_cancelled_there(desk: Desk) -> None:
    a_customer(desk, "Müller", "Jörg")
    a_customer(desk, "Mueller", "Joerg")
    heard: list[tuple[int, int]] = []
    found = duplicates.find(desk, progress=lambda done, of: heard.append((done, of)))
    assert found.looked_at == 2
    assert heard == sorted(heard)
    assert heard[-1] == (1000, 1000)

    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        duplicates.find(desk, progress=stop)


def test_invented_doubles_of_each_kind_are_found_and_hardly_anybody_else(desk: Desk) -> None:
    known, pairs = with_doubles(1_500, 140, seed=3)
    book: Book = desk.book
    ids = fill(book, known)
    proposed = {frozenset((p.first.id, p.second.id)) for p in duplicates.find(desk).pairs}
    true = {frozenset((ids[one], ids[other])): how for one, other, how in pairs}
    assert set(true.values()) == set(HOW)
    assert len(proposed & true.keys()) >= 0.95 * len(true)
    assert len(proposed & true.keys()) >= 0.95 * len(proposed)


# -- goods ---------------------------------------------------------------------------------------


def test_goods_with_one_gtin_under_two_numbers_are_sure(desk: Desk) -> None:
    a_product(desk, "Comté 18 Monate", number="17", gtin="4012345678901")
    a_product(desk, "COMTE", number="771", gtin="4012345678901")
    (pair,) = duplicates.goods(desk).pairs
    assert pair.sure
    assert _signs(pair)[0] == "gtin"


def test_good_with_a_new_number_after_a_relaunch_is_proposed_by_its_name(desk: Desk) -> None:
    a_product(desk, "Matcha Latte", number="17", price_cents=450)
    a_product(desk, "matcha latte", number="771", price_cents=480)
    (pair,) = duplicates.goods(desk).pairs
    assert not pair.sure
    assert _signs(pair) == ["good-same", "category", "price"]
    duplicates.keep_apart(desk, pair.first.id, second=pair.second.id, noun="product")
    assert duplicates.goods(desk).pairs == ()


@pytest.mark.parametrize(
    ("one", "other", "columns"),
    [
        ("Rotwein 0,7", "Rotwein 1,0", {}),
        ("Comté 18M", "Comté 24M", {}),
        ("Apfel", "Apfel", {"unit": "kg"}),
        ("Apfelsaft", "Apfelmus", {}),
        ("Seife", "Seife", {"gtin": "4012345678918"}),
    ],
)
def test_goods_of_other_size_unit_or_gtin_stay_apart(
    desk: Desk, one: str, other: str, columns: dict[str, Any]
) -> None:
    a_product(desk, one, number="1", gtin="4012345678901")
    a_product(desk, other, number="2", **columns)
    assert duplicates.goods(desk).pairs == ()


def test_every_sign_has_a_sentence_in_both_languages() -> None:
    facts = dict.fromkeys(
        ("one", "other", "email", "phone", "day", "place", "gtin", "category"), "x"
    )
    for sign in POINTS:
        for language in texts.LANGUAGES:
            assert texts.say(Message(f"alike-{sign}", facts), language)
