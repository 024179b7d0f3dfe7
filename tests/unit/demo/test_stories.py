"""Every written life is really in the book, on whatever day the demo shop is opened."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest

from shopfriend.book import consents, contact, preferences
from shopfriend.book import customers as rows
from shopfriend.domain import customers as people
from shopfriend.domain.consents import PROFILING
from shopfriend.domain.contact import may_contact, profile_level
from shopfriend.domain.customers import Customer
from shopfriend.domain.ids import CustomerId
from shopfriend.services import card, customers, demo, texts
from shopfriend.services.demo import days as calendar
from shopfriend.services.desk import Desk
from tests.demo_fixture import DEMO_TODAY

# An ordinary day; 29 February; the Monday after Easter Monday's week, so after closed days.
DAYS = (DEMO_TODAY, date(2028, 2, 29), date(2027, 4, 5))
DemoOf = Callable[..., Desk]


@pytest.fixture(params=DAYS, ids=str)
def shop(request: pytest.FixtureRequest, demo_of: DemoOf) -> Desk:
    return demo_of(today=request.param)


def _who(desk: Desk, key: str) -> CustomerId:
    """The person of the story, found as the card "Try these" says."""
    kind = f"demo-story-{key}"
    story = next(each for each in demo.stories(desk) if each.sentence.kind == kind)
    return customers.find(desk, story.search)[0].customer


def _customer(desk: Desk, customer: CustomerId) -> Customer:
    with desk.read() as tx:
        found = rows.get(tx, customer)
    assert found is not None
    return found


def _days(desk: Desk, customer: CustomerId) -> list[date]:
    with desk.read() as tx:
        rows = tx.all(
            "select distinct day from receipt where customer = :c order by day", c=customer
        )
    return [date.fromisoformat(row["day"]) for row in rows]


def _goods_bought(desk: Desk, customer: CustomerId) -> set[str]:
    with desk.read() as tx:
        rows = tx.all(
            """select distinct p.print_name from receipt r join line l on l.receipt = r.id
                 join product p on p.id = l.product where r.customer = :c""",
            c=customer,
        )
    return {row["print_name"] for row in rows}


def test_all_fifteen_stories_are_found_first_by_their_letters(shop: Desk) -> None:
    told = demo.stories(shop)
    assert len(told) == 15
    for story in told:
        known = _customer(shop, customers.find(shop, story.search)[0].customer)
        assert story.name == (known.full_name or known.company or known.memo)
        for language in texts.LANGUAGES:
            assert len(texts.say(story.sentence, language)) > 20


def test_the_others_named_nearly_like_hanna_are_found_beside_her(shop: Desk) -> None:
    names = [hit.name for hit in customers.find(shop, "müller")]
    assert names[0] == "Müller, Hanna"
    assert {"Muller, Hans", "Möller, Hanne", "Mueller-Lind, Anna"} <= set(names)


def test_hanna_has_umbrella_comte_godson_and_what_she_never_wants(shop: Desk) -> None:
    hanna = _who(shop, "hanna")
    known = card.of(shop, hanna)
    with shop.read() as tx:
        stated = {(p.kind, p.target.word, p.value) for p in preferences.of(tx, hanna)}
        gifts = [p.for_whom for p in preferences.of(tx, hanna, ["gift-idea"])]
    days = _days(shop, hanna)
    gaps = [(after - before).days for before, after in pairwise(days)]
    assert _customer(shop, hanna).title == "Dr."
    assert known.pop_up is not None
    assert "Schirm" in known.pop_up.text
    assert {("never", "Koriander", ""), ("never", "Nuss", ""), ("size", "Schuhe", "39")} <= stated
    assert gifts == ["Tim"]
    assert "Comté" in _goods_bought(shop, hanna)
    assert sorted(gaps)[len(gaps) // 2] in range(13, 16)


def test_the_weekly_customer_is_26_days_away(shop: Desk) -> None:
    days = _days(shop, _who(shop, "away"))
    end = shop.today - timedelta(days=calendar.TILL_IS_LATE)
    assert abs((end - days[-1]).days - 26) <= 2  # that day itself may be a Sunday or a feast
    assert len(days) > 80


def test_the_lady_with_the_dachshund_has_no_name(shop: Desk) -> None:
    lady = _customer(shop, _who(shop, "dachshund"))
    assert (lady.first_name, lady.last_name) == ("", "")
    assert lady.memo == "Dame mit dem Dackel"


def test_the_household_of_two_owns_a_moka_pot(shop: Desk) -> None:
    jonas = _who(shop, "household")
    home = _customer(shop, jonas).household
    with shop.read() as tx:
        members = tx.all("select id from customer where household = :h", h=home)
        owned = preferences.of(tx, jonas, ["owns"])
    assert len(members) == 2
    assert [p.kind for p in owned] == ["owns"]
    assert any("Espressokanne" in name for name in _goods_bought(shop, jonas))


def test_the_english_customer_reads_english(shop: Desk) -> None:
    assert _customer(shop, _who(shop, "english")).language == "en"


def test_the_restaurant_buys_burrata_each_thursday_and_has_a_buyer(shop: Desk) -> None:
    firm = _who(shop, "restaurant")
    days = _days(shop, firm)
    thursdays = [day for day in days if day.weekday() == 3]
    with shop.read() as tx:
        buyer = tx.value("select other from relation where customer = :c", c=firm)
    assert _customer(shop, firm).is_firm
    assert len(thursdays) > 0.9 * len(days)
    assert len(days) > 90
    assert _customer(shop, CustomerId(buyer)).last_name == "Conti"
    assert "Burrata" in _goods_bought(shop, firm)


@pytest.mark.parametrize(
    ("key", "reason"),
    [("objected", "contact-objected"), ("minor", "contact-minor"),
     ("complaint", "contact-complaint")],
)  # fmt: skip
def test_who_may_get_no_post_is_refused_with_the_reason(shop: Desk, key: str, reason: str) -> None:
    with shop.read() as tx:
        person = contact.facts(tx, _who(shop, key))
    assert person is not None
    verdict = may_contact(person, "post", "offers", shop.today)
    assert verdict.reason is not None
    assert verdict.reason.kind == reason


def test_the_professor_has_an_address_of_six_lines(shop: Desk) -> None:
    her = _who(shop, "six-lines")
    with shop.read() as tx:
        place = tx.one("select street, extra, postcode from address where customer = :c", c=her)
    assert place is not None
    names = people.address_names(_customer(shop, her))
    assert len(names) + sum(1 for part in place if part) == 6


def test_the_first_timer_came_on_the_last_open_day_only(shop: Desk) -> None:
    end = shop.today - timedelta(days=calendar.TILL_IS_LATE)
    days = _days(shop, _who(shop, "first-timer"))
    with shop.read() as tx:
        last = tx.value("select max(day) from receipt")
    assert [day.isoformat() for day in days] == [last]
    assert days[0] <= end


def test_the_one_without_profile_consent_is_offered_only_what_is_for_many(shop: Desk) -> None:
    him = _who(shop, "no-consent")
    with shop.read() as tx:
        person = contact.facts(tx, him)
        said = consents.ledger(tx, him)
    assert person is not None
    assert profile_level(person, "consent", shop.today) == 1
    assert all((e.channel, e.purpose) != PROFILING for e in said)


def test_one_buys_only_on_offer_and_one_never_does(shop: Desk) -> None:
    shares = []
    for key in ("only-offers", "never-offers"):
        with shop.read() as tx:
            shares.append(tx.value(
                """select 1000 * sum(case when l.discount_cents > 0 then 1 else 0 end) / count(*)
                     from line l join receipt r on r.id = l.receipt where r.customer = :c""",
                c=_who(shop, key),
            ))  # fmt: skip
    assert shares == [1000, 0]


def test_the_duplicate_pair_shares_street_and_phone(shop: Desk) -> None:
    pair = [hit.customer for hit in customers.find(shop, "gairing")][:2]
    with shop.read() as tx:
        homes = {
            tuple(
                tx.tuples(
                    "select street, house_number, postcode from address where customer = :c", c=c
                )[0]
            )
            for c in pair
        }
        phones = {tx.value("select e164 from phone where customer = :c", c=c) for c in pair}
    assert len(pair) == 2
    assert len(homes) == 1
    assert len(phones) == 1
