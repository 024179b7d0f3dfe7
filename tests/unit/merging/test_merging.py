"""Two records of one person become one; nothing is lost, and it can be undone at any time."""

import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopfriend.domain.ids import CustomerId
from shopfriend.domain.messages import message
from shopfriend.domain.trouble import ShopError
from shopfriend.services import consents, contacts, customers, imports, notes, people, texts
from shopfriend.services.care import merging
from shopfriend.services.desk import Desk, close_desk
from tests.builders import (
    a_consent,
    a_customer,
    a_desk,
    a_product,
    a_receipt,
)
from tests.unit.book.rows import differing
from tests.unit.merging.hanging import hang, pointing
from tests.unit.merging.returning import comes_back_from, state


def _eva(at: Desk, number: str, **columns: Any) -> CustomerId:
    return a_customer(at, "Muster", "Eva", number=number, **columns)


def test_P008_merged_person_has_the_purchases_cards_and_notes_of_both(desk: Desk) -> None:
    kept = _eva(desk, "1001", phone="0731 1111111", card="2800000000017")
    gone = _eva(desk, "1002", phone="0731 2222222", card="2800000000024")
    comte = a_product(desk)
    a_receipt(desk, kept, "2026-10-01", [(comte, 1000, 400)])
    a_receipt(desk, gone, "2026-10-02", [(comte, 1000, 600)])
    notes.note(desk, gone, text="Hat einen Dackel")
    change = merging.merge_customers(desk, kept, gone=gone)
    assert change.kind == "customers-merged"
    with desk.read() as tx:
        stat = tx.one("select receipts, spent_cents from customer_stat where customer = :c", c=kept)
        assert stat is not None
        assert tuple(stat) == (2, 1000)
        assert pointing(tx, "customer", gone) == {}
    assert [note.text for note in notes.of(desk, kept)] == ["Hat einen Dackel"]
    assert customers.by_card(desk, "2800000000017") == kept
    assert customers.by_card(desk, "2800000000024") == kept
    assert {hit.customer for hit in customers.find(desk, "0731 2222222")} == {kept}
    assert differing(desk.book) == []


def test_P008_old_number_goes_on_finding_the_person_and_is_not_given_again(desk: Desk) -> None:
    kept, gone = _eva(desk, "1001"), _eva(desk, "1002")
    merging.merge_customers(desk, kept, gone=gone)
    assert customers.by_number(desk, "1002") == kept
    assert [hit.customer for hit in customers.find(desk, "1002")] == [kept]
    added = customers.add(desk, customers.Typed("Hans Beispiel"))
    assert added.number == "1003"


def test_P008_preview_shows_both_values_of_each_field_and_what_is_kept(desk: Desk) -> None:
    kept = _eva(desk, "1001", title="", since="2025-05-01", letters_per_year=6, town="Ulm")
    gone = a_customer(
        desk, "Muster", "Evi", number="1002", title="Dr.", since="2024-02-01",
        letters_per_year=2, town="Neu-Ulm", postcode="89231",
    )  # fmt: skip
    notes.note(desk, gone, text="Hat einen Dackel")
    plan = merging.preview_customers(desk, kept, gone=gone)
    chosen = {choice.field: (choice.kept, choice.gone, choice.chosen) for choice in plan.fields}
    assert chosen == {
        "number": ("1001", "1002", "kept"),
        "title": ("", "Dr.", "gone"),
        "first_name": ("Eva", "Evi", "kept"),
        "since": (date(2025, 5, 1), date(2024, 2, 1), "gone"),
        "letters_per_year": (6, 2, "gone"),
        "address": ("Lindenstr. 4, 89073 Ulm", "Lindenstr. 4, 89231 Neu-Ulm", "kept"),
    }
    assert plan.moves == {"address": 1, "note": 1}
    for field in chosen:
        for language in texts.LANGUAGES:
            assert texts.say(message(f"merge-field-{field}"), language)


def test_P008_other_choice_than_the_proposed_one_is_kept(desk: Desk) -> None:
    kept = _eva(desk, "1001", town="Ulm", language="de")
    gone = a_customer(
        desk, "Muster", "Evi", number="1002", town="Neu-Ulm", postcode="89231", language="en"
    )
    wanted = {"first_name": "gone", "number": "gone", "address": "gone"}
    assert {
        choice.field
        for choice in merging.preview_customers(desk, kept, gone=gone, choices=wanted).fields
        if choice.chosen == "gone"
    } == {"first_name", "number", "address"}
    merging.merge_customers(desk, kept, gone=gone, choices=wanted)
    person = customers.get(desk, kept)
    assert (person.first_name, person.number, person.language) == ("Evi", "1002", "de")
    assert customers.by_number(desk, "1001") == kept
    assert customers.find(desk, "Muster Evi")[0].town == "Neu-Ulm"


def test_P008_phones_mails_and_addresses_that_both_have_stay_once(desk: Desk) -> None:
    kept, gone = _eva(desk, "1001"), _eva(desk, "1002", street="LINDENSTR.")
    for who, number, mail in (
        (kept, "0731 1234567", "eva@beispiel.invalid"),
        (gone, "+49 731 1234567", "Eva@Beispiel.invalid"),
    ):
        contacts.add_phone(desk, who, number=number)
        contacts.add_email(desk, who, address=mail)
    with desk.read() as tx:
        returned = tx.value("select id from address where customer = :c", c=gone)
    contacts.letter_returned(desk, returned)
    merging.merge_customers(desk, kept, gone=gone)
    with desk.read() as tx:
        for table in ("phone", "email", "address"):
            assert tx.value(f"select count(*) from {table}") == 1
        assert tx.value("select returned_on from address") == "2026-11-23"


def test_P008_objection_of_either_side_stays_even_when_the_other_lifted_hers_later(
    desk: Desk,
) -> None:
    kept, gone = _eva(desk, "1001"), _eva(desk, "1002")
    consents.no_more_advertising(desk, gone)
    desk.clock.move(days=1)  # type: ignore[attr-defined]
    consents.no_more_advertising(desk, kept)
    consents.lift(desk, kept, how="spoken")
    plan = merging.preview_customers(desk, kept, gone=gone)
    assert [str(said.facts["state"]) for said in plan.consents] == ["objected"]
    merging.merge_customers(desk, kept, gone=gone)
    assert consents.standing(desk, kept) == {("", ""): "objected"}
    assert not consents.may_contact(desk, kept, "post", "offers").allowed
    assert len(consents.ledger(desk, kept)) == 4  # all that was said, and that it stays


def test_P008_consent_that_one_side_withdrew_is_withdrawn(desk: Desk) -> None:
    kept, gone = _eva(desk, "1001"), _eva(desk, "1002")
    a_consent(desk, gone, state="given")
    consents.withdraw(desk, gone, channel="", purpose="profiling")
    desk.clock.move(days=1)  # type: ignore[attr-defined]
    a_consent(desk, kept, state="given")
    merging.merge_customers(desk, kept, gone=gone)
    assert consents.standing(desk, kept) == {("", "profiling"): "withdrawn"}


def test_P008_consents_that_do_not_contradict_stay_as_they_are(desk: Desk) -> None:
    kept, gone = _eva(desk, "1001"), _eva(desk, "1002")
    a_consent(desk, kept, state="given")
    a_consent(desk, gone, channel="email", purpose="newsletter", state="given")
    merging.merge_customers(desk, kept, gone=gone)
    assert consents.standing(desk, kept) == {
        ("", "profiling"): "given",
        ("email", "newsletter"): "given",
    }
    assert len(consents.ledger(desk, kept)) == 2


def test_P010_household_and_relations_move_and_nobody_is_related_to_herself(desk: Desk) -> None:
    kept, gone, hans = _eva(desk, "1001"), _eva(desk, "1002"), a_customer(desk, "Muster", "Hans")
    people.join_household(desk, gone, hans)
    people.relate(desk, gone, kind="sibling", other=kept)
    people.relate(desk, hans, kind="partner", other=gone)
    merging.merge_customers(desk, kept, gone=gone)
    with desk.read() as tx:
        assert tx.value("select household from customer where id = :c", c=kept) is not None
        pairs = tx.tuples("select customer, other, kind from relation")
    assert pairs == [(hans, kept, "partner")]


@pytest.mark.parametrize("state", ["frozen", "printed"])
def test_P008_two_letters_of_one_unprinted_mailing_are_refused_printed_ones_move(
    desk: Desk, state: str
) -> None:
    kept, gone = _eva(desk, "1001"), _eva(desk, "1002")
    _letters(desk, state, kept, gone)
    if state == "frozen":
        with pytest.raises(ShopError, match="merge-in-frozen-run"):
            merging.preview_customers(desk, kept, gone=gone)
        with pytest.raises(ShopError) as refused:
            merging.merge_customers(desk, kept, gone=gone)
        assert "Herbst" in texts.say(refused.value, "de")
        return
    merging.merge_customers(desk, kept, gone=gone)
    with desk.read() as tx:
        assert tx.tuples("select distinct customer from piece") == [(kept,)]
        assert tx.tuples("select customer, outcome from decision") == [(kept, "sent")]


def _letters(at: Desk, state: str, *customers_: int) -> None:
    """The first of them was left out at first, and all have a letter."""
    with at.batch("test") as tx:
        campaign, run = at.ids.next(), at.ids.next()
        tx.insert("campaign", id=campaign, name="Herbst", plan="{}", made_at=at.book.now())
        tx.insert("run", id=run, campaign=campaign, state=state, plan="{}", seed=1,
                  on_day="2026-11-01")  # fmt: skip
        for n, customer in enumerate(customers_):
            tx.insert("piece", id=at.ids.next(), run=run, customer=customer, position=n,
                      language="de", content="{}")  # fmt: skip
            tx.insert("decision", run=run, customer=customer, outcome="sent" if n else "control")


def test_person_is_not_merged_with_herself_or_somebody_who_has_gone(desk: Desk) -> None:
    kept = _eva(desk, "1001")
    with pytest.raises(ShopError, match="merge-same"):
        merging.merge_customers(desk, kept, gone=kept)
    with pytest.raises(ShopError, match="merge-gone"):
        merging.merge_customers(desk, kept, gone=CustomerId(7))
    with pytest.raises(ShopError, match="merge-field-unknown"):
        merging.merge_customers(desk, kept, gone=_eva(desk, "1002"), choices={"batch": "gone"})


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_N15_P009_undo_and_taking_apart_restore_every_row_of_every_table(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    chance = random.Random(seed)
    at = a_desk(tmp_path_factory.mktemp("merge"))
    try:
        kept, gone = _eva(at, "1001", title="Dr."), a_customer(at, "Muster", "Evi", number="1002")
        goods = [a_product(at), a_product(at, "Brie")]
        for who in (kept, gone):
            for day in range(chance.randint(0, 3)):
                a_receipt(at, who, date(2026, 10, 1 + day), [(chance.choice(goods), 1000, 300)])
        _house(at, chance, kept, gone)
        with at.batch("test") as tx:
            for who in (kept, gone):
                hang(tx, at.ids, "customer", who, chance)
            tx.touch("customer", kept, gone)
        wanted = {"first_name": chance.choice(["kept", "gone"])}
        comes_back_from(
            lambda: merging.merge_customers(at, kept, gone=gone, choices=wanted),
            at,
            "customer",
            kept,
            gone,
        )
    finally:
        close_desk(at)


def _house(at: Desk, chance: random.Random, kept: CustomerId, gone: CustomerId) -> None:
    """Each may live alone, with somebody, or with the other one."""
    for who in (kept, gone):
        if chance.random() < 0.6:
            other = chance.choice([kept, gone, a_customer(at, "Muster", "Hans")])
            if other != who:
                people.join_household(at, who, other)


def test_N15_merge_is_taken_apart_after_sixty_other_deeds_touched_neither(desk: Desk) -> None:
    kept, gone, other = _eva(desk, "1001"), _eva(desk, "1002"), a_customer(desk, "Lang", "Jo")
    coupon = _coupon(desk, gone)
    merging.merge_customers(desk, kept, gone=gone)
    for n in range(60):  # ten more than undo remembers
        notes.note(desk, other, text=f"Notiz {n}")
    (done,) = merging.merges(desk, "customer", kept)
    change = merging.take_apart(desk, done.id)
    assert change.kind == "customers-apart"
    assert change.facts["kept"] == 0
    assert customers.by_number(desk, "1002") == gone
    with desk.read() as tx:
        assert tx.value("select customer from coupon where id = :c", c=coupon) == gone
    assert merging.merges(desk, "customer", kept) == []
    assert differing(desk.book) == []


def _coupon(at: Desk, customer: int) -> int:
    new = at.ids.next()
    with at.batch("test") as tx:
        tx.insert("coupon", id=new, code="CTEST", customer=customer, incentive="{}",
                  valid_from="2026-01-01", valid_until="2026-12-31")  # fmt: skip
    return new


def test_N15_what_somebody_has_changed_since_stays_when_a_merge_is_taken_apart(desk: Desk) -> None:
    kept = _eva(desk, "1001", title="")
    gone = _eva(desk, "1002", title="Dr.", phone="0731 2222222")
    merging.merge_customers(desk, kept, gone=gone)
    people.edit(desk, kept, title="Prof. Dr.")
    with desk.read() as tx:
        phone = tx.value("select id from phone where customer = :c", c=kept)
    contacts.remove(desk, "phone", phone)
    a_receipt(desk, kept, "2026-11-01", [(a_product(desk), 1000, 300)])
    (done,) = merging.merges(desk, "customer", kept)
    assert merging.take_apart(desk, done.id).facts["kept"] == 1
    assert customers.get(desk, kept).title == "Prof. Dr."
    assert customers.get(desk, gone).title == "Dr."
    with desk.read() as tx:
        assert tx.value("select count(*) from phone") == 0
        assert tx.value("select customer from receipt") == kept


def test_merge_of_a_merge_is_taken_apart_the_later_one_first(desk: Desk) -> None:
    first, second, third = (_eva(desk, number) for number in ("1001", "1002", "1003"))
    before = state(desk)
    merging.merge_customers(desk, second, gone=first)
    between = state(desk)
    merging.merge_customers(desk, third, gone=second)
    assert {customers.by_number(desk, n) for n in ("1001", "1002", "1003")} == {third}
    (later,) = merging.merges(desk, "customer", third)
    (earlier,) = merging.merges(desk, "customer", second)
    with pytest.raises(ShopError) as refused:
        merging.take_apart(desk, earlier.id)
    assert "Muster, Eva" in texts.say(refused.value, "de")
    merging.take_apart(desk, later.id)
    assert state(desk) == between
    merging.take_apart(desk, earlier.id)
    assert state(desk) == before
    with pytest.raises(ShopError, match="merge-unknown"):
        merging.take_apart(desk, earlier.id)


@pytest.mark.parametrize("imported", ["kept", "gone"])
def test_import_of_somebody_merged_since_is_taken_back_after_taking_the_merge_apart(
    desk: Desk, tmp_path: Path, imported: str
) -> None:
    own = _eva(desk, "1001")
    before = state(desk)
    path = tmp_path / "kunden.csv"
    path.write_text("number,first_name,last_name,town\n77,Eva,Muster,Ulm\n", encoding="utf-8")
    result = imports.take_in(desk, [path])
    assert result.batch is not None
    came = customers.by_number(desk, "77")
    kept, gone = (came, own) if imported == "kept" else (own, came)
    merging.merge_customers(desk, kept, gone=gone)
    with pytest.raises(ShopError) as refused:
        imports.take_back(desk, result.batch)
    for language in texts.LANGUAGES:
        assert "Muster, Eva" in texts.say(refused.value, language)
    merging.take_apart(desk, merging.merges(desk, "customer", kept)[0].id)
    imports.take_back(desk, result.batch)
    assert state(desk) == before
