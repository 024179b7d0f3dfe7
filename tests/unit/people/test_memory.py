"""What the shop remembers about a person: notes, preferences, visits, talks – and the card."""

from datetime import date, timedelta

import pytest

from shopfriend.domain.ids import BranchId, CustomerId
from shopfriend.domain.preferences import Target
from shopfriend.domain.trouble import ShopError
from shopfriend.services import (
    card,
    card_words,
    customers,
    history,
    notes,
    occasions,
    people,
    preferences,
    talks,
    texts,
    timeline,
    today,
    visits,
)
from shopfriend.services.desk import Desk
from tests.builders import (
    TODAY,
    a_branch,
    a_consent,
    a_customer,
    a_product,
    a_receipt,
    visits_every,
)


def test_A35_note_appears_once_and_can_be_ticked_off(desk: Desk) -> None:
    customer = a_customer(desk)
    notes.note(desk, customer, "! Schirm liegt hinten")
    shown = card.of(desk, customer).pop_up
    assert shown is not None
    assert (shown.text, shown.more) == ("Schirm liegt hinten", 0)
    notes.done(desk, shown.note)
    assert card.of(desk, customer).pop_up is None


def test_A35_snoozed_note_comes_back_tomorrow(desk: Desk) -> None:
    customer = a_customer(desk)
    notes.note(desk, customer, "! Schirm liegt hinten")
    shown = card.of(desk, customer).pop_up
    assert shown is not None
    notes.snooze(desk, shown.note)
    assert card.of(desk, customer).pop_up is None
    desk.clock.move(days=1)  # type: ignore[attr-defined]
    assert card.of(desk, customer).pop_up is not None


@pytest.mark.parametrize(
    ("line", "kind", "part"),
    [
        ("+ Ziegenkäse", "like", "likes"),
        ("- Koriander", "never", "never"),
        ("? Espressokanne", "wish", "wishes"),
    ],
)
def test_first_sign_of_a_note_sorts_it(desk: Desk, line: str, kind: str, part: str) -> None:
    customer = a_customer(desk)
    assert notes.note(desk, customer, line).kind == kind
    assert [p.shown for p in getattr(card.of(desk, customer), part)] == [line[2:]]


def test_note_that_is_a_products_name_becomes_that_product(desk: Desk) -> None:
    customer, product = a_customer(desk), a_product(desk, "Comté")
    notes.note(desk, customer, "+ comté")
    assert card.of(desk, customer).likes[0].target.product == product


def test_P014_P016_notes_keep_day_and_author_and_the_pop_up_stays_after_undo(desk: Desk) -> None:
    customer = a_customer(desk)
    notes.note(desk, customer, "Fährt im Mai nach Rom")
    notes.note(desk, customer, "! Schirm")
    kept = notes.of(desk, customer)
    assert {(note.actor, note.noted_at[:10]) for note in kept} == {("Anna", "2026-11-23")}
    notes.done(desk, kept[0].id)
    history.undo(desk)
    assert card.of(desk, customer).pop_up is not None


@pytest.mark.parametrize("text", ["", "  ", "!", "x" * 2001])
def test_empty_or_endless_note_is_refused(desk: Desk, text: str) -> None:
    customer = a_customer(desk)
    with pytest.raises(ShopError) as raised:
        notes.note(desk, customer, text)
    assert raised.value.field == "note"
    assert notes.of(desk, customer) == []


def test_edited_note_keeps_its_first_sign_as_text(desk: Desk) -> None:
    customer = a_customer(desk)
    notes.note(desk, customer, "Tisch")
    notes.edit(desk, notes.of(desk, customer)[0].id, text="- 5 Grad am Tisch")
    assert notes.of(desk, customer)[0].text == "- 5 Grad am Tisch"


def test_P017_size_per_kind_of_goods_is_replaced_not_doubled(desk: Desk) -> None:
    customer = a_customer(desk)
    preferences.size(desk, customer, goods="Schuhe", value="38")
    preferences.size(desk, customer, goods="Schuhe", value="39")
    preferences.size(desk, customer, goods="Handschuhe", value="M")
    assert {s.shown: s.value for s in card.of(desk, customer).sizes} == {
        "Schuhe": "39", "Handschuhe": "M",
    }  # fmt: skip


def test_P018_size_is_read_off_the_receipts_unless_it_was_said(desk: Desk) -> None:
    customer = a_customer(desk)
    boot = a_product(desk, "Stiefel", category="Mode > Schuhe", size="39")
    for day in ("2026-10-01", "2026-11-01"):
        a_receipt(desk, customer, day, [(boot, 1000, 9900)])
    [size] = preferences.sizes_bought(desk, customer)
    assert (size.shown, size.value, size.basis) == ("Schuhe", "39", "derived")
    preferences.size(desk, customer, goods="Schuhe", value="40")
    assert preferences.sizes_bought(desk, customer) == []


def test_P019_likes_and_dislikes_are_both_kept_with_where_they_come_from(desk: Desk) -> None:
    customer = a_customer(desk)
    preferences.like(desk, customer, Target(word="Ziegenkäse"))
    preferences.dislike(desk, customer, Target(word="Nüsse"), basis="hearsay")
    shown = card.of(desk, customer)
    assert (shown.likes[0].basis, shown.dislikes[0].basis) == ("said", "hearsay")
    preferences.like(desk, customer, Target(word="Ziegenkäse"))
    assert len(card.of(desk, customer).likes) == 1


def test_P020_P021_P023_wish_possession_and_gift_idea(desk: Desk) -> None:
    customer, pot = a_customer(desk), a_product(desk, "Espressokanne")
    preferences.wish(desk, customer, Target(product=pot))
    preferences.owns(desk, customer, Target(word="Käsehobel"))
    preferences.gift_idea(desk, customer, Target(word="Lego"), for_whom="Tim", basis="hearsay")
    shown = card.of(desk, customer)
    assert [wish.shown for wish in shown.wishes] == ["Espressokanne"]
    assert [(gift.for_whom, gift.shown) for gift in shown.gifts] == [("Tim", "Lego")]
    assert [p.shown for p in preferences.of(desk, customer, "owns")] == ["Käsehobel"]
    preferences.fulfilled(desk, shown.wishes[0].id)
    assert card.of(desk, customer).wishes == ()


def test_P022_important_date_comes_round_each_year(desk: Desk) -> None:
    customer = a_customer(desk)
    occasions.add(desk, customer, name="Geburtstag", month=2, day=29)
    occasions.add(desk, customer, name="Hochzeitstag", month=11, day=23, year=2001)
    assert [(day, o.name) for day, o in occasions.of(desk, customer)] == [
        (date(2026, 11, 23), "Hochzeitstag"), (date(2027, 2, 28), "Geburtstag"),
    ]  # fmt: skip
    with pytest.raises(ShopError, match="day-impossible"):
        occasions.add(desk, customer, name="Nie", month=2, day=31)


def test_N6_has_it_was_gift_and_never_hold_at_once_and_until_their_day(desk: Desk) -> None:
    customer, product = a_customer(desk), a_product(desk)
    preferences.has_it(desk, customer, product)
    preferences.was_gift(desk, customer, product)
    preferences.never_offer(desk, customer, product, until=TODAY + timedelta(days=30))
    assert {p.kind for p in preferences.of(desk, customer)} == {"has-it", "was-gift", "never-offer"}
    desk.clock.move(days=31)  # type: ignore[attr-defined]
    assert {p.kind for p in preferences.of(desk, customer)} == {"has-it", "was-gift"}
    history.undo(desk)
    assert {p.kind for p in preferences.of(desk, customer)} == {"has-it", "was-gift"}


def test_was_here_stamps_person_branch_and_time_once_in_two_minutes(desk: Desk) -> None:
    customer = a_customer(desk)
    branch = BranchId(a_branch(desk))
    first = visits.was_here(desk, customer, branch=branch)
    desk.clock.move(minutes=2)  # type: ignore[attr-defined]
    again = visits.was_here(desk, customer, branch=branch)
    assert (first.again, again.again, again.visit) == (False, True, first.visit)
    desk.clock.move(minutes=3)  # type: ignore[attr-defined]
    assert not visits.was_here(desk, customer).again
    assert [visit.branch for visit in visits.on_day(desk)] == [None, branch]


@pytest.mark.parametrize("kind", ["call", "visit", "message", "street", "event", "delivery"])
def test_A27_P026_talk_inside_and_outside_the_shop_shows_on_the_timeline(
    desk: Desk, kind: str
) -> None:
    customer = a_customer(desk)
    talks.log(desk, customer, "Fragt nach Raclette", kind=kind)
    [entry] = timeline.timeline(desk, customer)
    assert (entry.kind, entry.source) == ("talk", "Anna")
    assert "Fragt nach Raclette" in texts.say(entry.said, "de")


def test_A27_complaint_shows_on_the_card_until_it_is_settled(desk: Desk) -> None:
    customer = a_customer(desk)
    a_consent(desk, customer)
    talks.log(desk, customer, "Käse war trocken", kind="complaint")
    chips = [texts.say(chip, "de") for chip in card.of(desk, customer).chips]
    assert chips[0].startswith("Beschwerde offen")
    talks.close(desk, talks.of(desk, customer)[0].id)
    assert card.of(desk, customer).chips == ()


def test_unknown_kind_of_talk_is_refused(desk: Desk) -> None:
    with pytest.raises(ShopError, match="talk-kind-unknown"):
        talks.log(desk, a_customer(desk), "Hallo", kind="telepathy")


def test_C56_facts_that_spare_a_question_are_on_the_card(desk: Desk) -> None:
    customer = a_customer(desk)
    people.set_fact(desk, customer, kind="gift-wrap")
    people.set_fact(desk, customer, kind="back-door", value="Hof links")
    people.star(desk, customer)
    shown = card.of(desk, customer)
    assert {texts.say(fact.message, "de") for fact in shown.facts} == {
        "Geschenke einpacken", "Liefert an der Hintertür an: Hof links",
    }  # fmt: skip
    assert shown.star
    people.star(desk, customer, on=False)
    assert not card.of(desk, customer).star


def test_A25_card_leads_with_the_person_and_holds_no_figures(desk: Desk) -> None:
    customer = a_customer(desk, "Müller", "Hanna", title="Dr.", birth_year=1970)
    visits_every(desk, customer, a_product(desk), days=9, times=5, last=TODAY)
    notes.note(desk, customer, "- Koriander")
    notes.note(desk, customer, "Geheimnis", private=True)
    facts, lines = card_words.told(card.of(desk, customer), "de")
    said = " ".join(line if isinstance(line, str) else texts.say(line, "de") for line in lines)
    assert said.startswith("Frau Dr. Hanna Müller")
    assert "nie: Koriander" in said
    assert "meist alle 9 Tage" in said
    for hidden in ("1970", "Geheimnis", "17,80", "€"):
        assert hidden not in said
        assert hidden not in str(facts)


def test_P015_figures_are_for_the_persons_page(desk: Desk) -> None:
    customer = a_customer(desk)
    visits_every(desk, customer, a_product(desk), days=9, times=5, last=TODAY)
    told = card.figures(desk, customer)
    assert (told.visits, told.average_cents, told.gap_days) == (5, 356, 9)
    assert (told.last_day, told.next_expected) == (TODAY, TODAY + timedelta(days=9))


def test_card_shows_three_last_purchases_without_returned_goods(desk: Desk) -> None:
    customer = a_customer(desk)
    goods = [a_product(desk, name) for name in ("Comté", "Roggenbrot", "Oliven", "Senf")]
    for day, product in enumerate(goods, 1):
        a_receipt(desk, customer, f"2026-11-0{day}", [(product, 1000, 356)])
    a_receipt(desk, customer, "2026-11-06", [(goods[3], -1000, -356)])
    names = [bought.name for bought in card.of(desk, customer).last_purchases]
    assert names == ["Oliven", "Roggenbrot", "Comté"]


def weekly(desk: Desk, last: date) -> CustomerId:
    customer = a_customer(desk, "Weekly", "Willa")
    visits_every(desk, customer, a_product(desk), days=7, times=12, last=last)
    return customer


def test_till_data_three_weeks_old_calls_nobody_lost(desk: Desk) -> None:
    customer = weekly(desk, TODAY - timedelta(days=21))
    assert [case.kind for case in today.cases(desk).cases] == ["till-data"]
    assert card.of(desk, customer).data_until == TODAY - timedelta(days=21)


def test_weekly_customer_26_days_away_is_missed_on_the_today_page(desk: Desk) -> None:
    customer = weekly(desk, TODAY - timedelta(days=26))
    a_receipt(desk, None, TODAY, [(a_product(desk, "Brot"), 1000, 300)])
    [case] = today.cases(desk).cases
    assert (case.kind, case.customer) == ("late", customer)
    assert "26 Tage" in texts.say(case.reason, "de")
    visits.was_here(desk, customer)
    assert today.cases(desk).cases == ()


def test_today_shows_seven_cases_at_most_and_promises_first(desk: Desk) -> None:
    for n in range(9):
        customer = a_customer(desk, f"Name{n}")
        talks.log(desk, customer, "ruft zurück", kind="call", follow_up_on=TODAY)
    shown = today.cases(desk)
    assert (len(shown.cases), shown.more) == (7, 2)
    talks.close(desk, shown.cases[0].talk)  # type: ignore[arg-type]
    assert today.cases(desk).more == 1


def test_timeline_tells_each_entry_and_where_it_comes_from(desk: Desk) -> None:
    from shopfriend.services import consents

    customer = a_customer(desk)
    a_receipt(desk, customer, "2026-11-20", [(a_product(desk), 1000, 356, 50)])
    visits.was_here(desk, customer)
    notes.note(desk, customer, "Mag Jazz")
    preferences.gift_idea(desk, customer, Target(word="Lego"), for_whom="Tim")
    consents.no_more_advertising(desk, customer)
    entries = timeline.timeline(desk, customer)
    assert {entry.kind for entry in entries} == {
        "purchase", "visit", "note", "preference", "consent",
    }  # fmt: skip
    assert all(entry.source for entry in entries)
    for language in texts.LANGUAGES:
        for entry in entries:
            assert texts.say(entry.said, language)
            assert all(texts.say(detail, language) for detail in entry.details)
    assert [e.kind for e in timeline.timeline(desk, customer, kinds=["visit"])] == ["visit"]


def test_last_deeds_are_sentences_with_the_persons_name(desk: Desk) -> None:
    customer = a_customer(desk)
    notes.note(desk, customer, "Mag Jazz")
    notes.delete(desk, notes.of(desk, customer)[0].id)
    told = [texts.say(deed.said, "en") for deed in history.last_deeds(desk)]
    assert told == ["Note about Bea Kurz deleted", "Note about Bea Kurz: Mag Jazz"]
    history.undo(desk)
    assert [deed.undone for deed in history.last_deeds(desk)] == [True, False]
    said = history.next_redo(desk)
    assert said is not None
    assert texts.say(said, "de") == "Notiz zu Bea Kurz gelöscht"


def test_person_who_is_gone_is_named_so(desk: Desk) -> None:
    nobody = CustomerId(1)
    for ask in (card.of, customers.get):
        with pytest.raises(ShopError, match="customer-gone"):
            ask(desk, nobody)
    with pytest.raises(ShopError, match="customer-gone"):
        notes.note(desk, nobody, "Hallo")
