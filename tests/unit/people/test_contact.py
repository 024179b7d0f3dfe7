"""The one gate, and the ledger behind it."""

from datetime import date

import pytest

from shopfriend.book import contact
from shopfriend.domain import customers as people
from shopfriend.domain.contact import ContactFacts, Verdict, may_contact, profile_level
from shopfriend.domain.customers import Customer
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError
from shopfriend.services import consents, contacts, settings, talks, texts
from shopfriend.services import people as deeds
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_consent, a_customer


def facts(desk: Desk, customer: CustomerId) -> ContactFacts:
    with desk.read() as tx:
        found = contact.facts(tx, customer)
        assert found is not None
        assert contact.everyone(tx)[customer] == found  # one by one or all at once
    return found


def by_post(desk: Desk, customer: CustomerId, on: date = TODAY) -> Verdict:
    return may_contact(facts(desk, customer), "post", "offers", on)


def why(verdict: Verdict) -> str:
    return verdict.reason.kind if verdict.reason else ""


def test_customer_with_address_may_get_post_without_any_consent(desk: Desk) -> None:
    assert by_post(desk, a_customer(desk, informed_on=None)).allowed


@pytest.mark.parametrize("channel", ["email", "phone", "sms"])
def test_customer_without_consent_gets_no_mail_call_or_message(desk: Desk, channel: str) -> None:
    customer = a_customer(desk, phone="0731 12345")
    contacts.add_email(desk, customer, address="bea@example.org")
    verdict = may_contact(facts(desk, customer), channel, "offers", TODAY)  # type: ignore[arg-type]
    assert why(verdict) == "contact-no-consent"
    consents.record(desk, customer, channel=channel, purpose="offers")
    assert may_contact(facts(desk, customer), channel, "offers", TODAY).allowed  # type: ignore[arg-type]


def test_consent_claimed_by_an_import_is_not_usable(desk: Desk) -> None:
    customer = a_customer(desk)
    contacts.add_email(desk, customer, address="bea@example.org")
    a_consent(desk, customer, "email", "offers", "claimed")
    assert not may_contact(facts(desk, customer), "email", "offers", TODAY).allowed


def test_objection_beats_consent_and_has_no_end(desk: Desk) -> None:
    customer = a_customer(desk)
    consents.no_more_advertising(desk, customer)
    desk.clock.move(minutes=1)  # type: ignore[attr-defined]
    consents.record(desk, customer, channel="post", purpose="offers")
    assert why(by_post(desk, customer)) == "contact-objected"
    assert why(by_post(desk, customer, date(2046, 1, 1))) == "contact-objected"


def test_objection_ends_only_when_the_person_lifts_it(desk: Desk) -> None:
    customer = a_customer(desk)
    consents.no_more_advertising(desk, customer)
    with pytest.raises(ShopError, match="lift-needs-how"):
        consents.lift(desk, customer, how=" ")
    consents.lift(desk, customer, how="spoken")
    assert by_post(desk, customer).allowed


def test_objection_to_post_leaves_the_counter(desk: Desk) -> None:
    customer = a_customer(desk)
    consents.object_(desk, customer, channel="post")
    person = facts(desk, customer)
    assert not may_contact(person, "post", "birthday", TODAY).allowed
    assert may_contact(person, "counter", "offers", TODAY).allowed


def test_no_more_advertising_can_be_undone_and_done_again(desk: Desk) -> None:
    customer = a_customer(desk)
    consents.no_more_advertising(desk, customer)
    desk.book.undo()
    assert by_post(desk, customer).allowed
    desk.book.redo()
    assert not by_post(desk, customer).allowed


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"deceased_on": "2026-01-01"}, "contact-deceased"),
        ({"birth_year": 2012}, "contact-minor"),
        ({"moved_on": "2026-05-01"}, "contact-moved"),
        ({"pause_until": "2026-11-23"}, "contact-paused"),
        ({"letters_per_year": 0}, "contact-wish"),
        ({"preferred_channel": "counter"}, "contact-only-in-the-shop"),
        ({"town": ""}, "contact-no-address"),
        ({"street": "Packstation", "house_number": "123"}, "contact-packstation"),
    ],
)
def test_person_who_may_get_no_post_and_why(
    desk: Desk, columns: dict[str, object], reason: str
) -> None:
    assert why(by_post(desk, a_customer(desk, **columns))) == reason  # type: ignore[arg-type]


def test_pause_ends_the_day_after(desk: Desk) -> None:
    customer = a_customer(desk, pause_until="2026-11-23")
    assert by_post(desk, customer, date(2026, 11, 24)).allowed


def test_open_complaint_stops_post_until_it_is_closed(desk: Desk) -> None:
    customer = a_customer(desk)
    talks.log(desk, customer, "Käse war trocken", kind="complaint", mood="annoyed")
    assert why(by_post(desk, customer)) == "contact-complaint"
    talks.close(desk, talks.of(desk, customer)[0].id, outcome="neuer Käse")
    assert by_post(desk, customer).allowed


def test_returned_letter_stops_post_until_the_address_is_right_again(desk: Desk) -> None:
    customer = a_customer(desk)
    with desk.read() as tx:
        address = int(tx.value("select id from address where customer = :c", c=customer))
    contacts.letter_returned(desk, address)
    assert why(by_post(desk, customer)) == "contact-returned"
    contacts.letter_returned(desk, address, back=False)
    assert by_post(desk, customer).allowed


def a_letter(desk: Desk, customer: CustomerId, *, posted_on: str | None) -> None:
    campaign, run = desk.ids.next(), desk.ids.next()
    with desk.batch("test") as tx:
        tx.insert("campaign", id=campaign, name="Advent", plan="{}", made_at=desk.book.now())
        tx.insert("run", id=run, campaign=campaign, plan="{}", seed=1, on_day="2026-11-01",
                  posted_on=posted_on)  # fmt: skip
        tx.insert("piece", id=desk.ids.next(), run=run, customer=customer, position=1,
                  language="de", content="{}")  # fmt: skip


def test_only_posted_letters_count_against_the_wish_for_two_a_year(desk: Desk) -> None:
    customer = a_customer(desk, letters_per_year=2)
    a_letter(desk, customer, posted_on="2026-10-01")
    a_letter(desk, customer, posted_on=None)
    a_letter(desk, customer, posted_on="2025-10-01")
    assert by_post(desk, customer).allowed
    a_letter(desk, customer, posted_on="2026-11-01")
    assert why(by_post(desk, customer)) == "contact-wish"


def level(desk: Desk, customer: CustomerId) -> int:
    return profile_level(facts(desk, customer), settings.text(desk, "profiling"), TODAY)


def test_profile_needs_consent_in_the_strict_mode(desk: Desk) -> None:
    customer = a_customer(desk)
    assert level(desk, customer) == 1
    a_consent(desk, customer)
    assert level(desk, customer) == 2


def test_everyone_mode_profiles_the_informed_who_did_not_object(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    informed, uninformed = a_customer(desk), a_customer(desk, "Lang", "Jo", informed_on=None)
    objected, child = (
        a_customer(desk, "Arp", "Ida"),
        a_customer(desk, "Arp", "Leo", birth_year=2013),
    )
    consents.no_more_advertising(desk, objected)
    assert [level(desk, c) for c in (informed, uninformed, objected, child)] == [2, 1, 1, 1]


def test_a_number_without_a_name_is_profiled_by_the_owners_decision_until_it_gets_one(
    desk: Desk,
) -> None:
    number = CustomerId(desk.ids.next())
    with desk.batch("test") as tx:
        tx.insert("customer", id=number, number="4711", created_at=desk.book.now(),
                  changed_at=desk.book.now())  # fmt: skip
    assert level(desk, number) == 1, "the strict mode asks for a consent"
    settings.put(desk, profiling="everyone")
    assert level(desk, number) == 2
    with desk.batch("test") as tx:
        tx.run("update customer set last_name = 'Lang' where id = :id", id=number)
    assert level(desk, number) == 1, "now she can be informed, and was not"


def test_withdrawn_profile_consent_counts_in_every_mode(desk: Desk) -> None:
    settings.put(desk, profiling="everyone")
    customer = a_customer(desk)
    consents.record(desk, customer, channel="", purpose="profiling")
    desk.clock.move(minutes=1)  # type: ignore[attr-defined]
    consents.withdraw(desk, customer, channel="", purpose="profiling")
    assert level(desk, customer) == 1


def test_P079_preferred_channel_is_kept_and_only_in_the_shop_stops_letters(desk: Desk) -> None:
    customer = a_customer(desk)
    deeds.edit(desk, customer, preferred_channel="phone")
    assert facts(desk, customer).customer.preferred_channel == "phone"
    assert by_post(desk, customer).allowed
    deeds.edit(desk, customer, preferred_channel="counter")
    assert why(by_post(desk, customer)) == "contact-only-in-the-shop"


def test_C54_every_reason_of_the_gate_is_said_without_a_pronoun_in_both_languages() -> None:
    reasons = [k for k in texts.kinds("de") if k.startswith("contact-")]
    assert len(reasons) >= 14
    assert set(reasons) <= texts.kinds("en")


@pytest.mark.parametrize(
    ("year", "month", "day", "age"),
    [(2000, 11, 23, 26), (2000, 11, 24, 25), (2000, None, None, 25), (None, 5, 1, None)],
)
def test_D08_age_handles_unknown_and_no_year(
    year: int | None, month: int | None, day: int | None, age: int | None
) -> None:
    who = Customer(CustomerId(1), "1", birth_year=year, birth_month=month, birth_day=day)
    assert people.age_on(who, TODAY) == age
    assert people.age_band(age) == ("unknown" if age is None else "18-29")
