"""Customers at the counter: found, added, changed."""

from datetime import date

import pytest

from shopfriend.book import derived
from shopfriend.book.customers import Filter
from shopfriend.domain.addresses import Address
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError
from shopfriend.services import card, contacts, customers, history, people, settings, texts
from shopfriend.services.customers import Typed
from shopfriend.services.desk import Desk
from tests.builders import a_customer, a_product, a_receipt


def found(desk: Desk, text: str) -> list[str]:
    return [hit.name for hit in customers.find(desk, text)]


def test_P001_customer_has_several_phones_mails_addresses_and_cards(desk: Desk) -> None:
    customer = a_customer(desk, phone="0731 11111")
    contacts.add_phone(desk, customer, number="0170 1234567", label="mobile")
    contacts.add_email(desk, customer, address="bea@example.org")
    contacts.add_email(desk, customer, address="bk@example.org", label="work")
    contacts.add_card(desk, customer, number="2800000000017")
    contacts.add_address(desk, customer, Address("Ring", "1", "1010", "Wien", "AT", kind="work"))
    with desk.read() as tx:
        rows = {t: tx.value(f"select count(*) from {t}") for t in ("phone", "email", "address")}
    assert rows == {"phone": 2, "email": 2, "address": 2}
    assert found(desk, "1234567") == ["Kurz, Bea"]
    assert found(desk, "2800000000017") == ["Kurz, Bea"]
    contacts.remove(desk, "card", "2800000000017")
    assert found(desk, "2800000000017") == []


@pytest.mark.parametrize("text", ["mul", "Müller", "MUELLER", "hanna mu", "muller h"])
def test_P002_P004_typing_finds_with_umlauts_or_without(desk: Desk, text: str) -> None:
    a_customer(desk, "Müller", "Hanna")
    a_customer(desk)
    assert found(desk, text)[:1] == ["Müller, Hanna"]


@pytest.mark.parametrize("text", ["Miller", "Mühler"])
def test_P004_a_name_that_sounds_alike_is_found(desk: Desk, text: str) -> None:
    a_customer(desk, "Müller", "Hanna")
    assert "Müller, Hanna" in found(desk, text)


def test_P003_found_by_phone_end_number_street_and_word_of_a_note(desk: Desk) -> None:
    customer = a_customer(desk, phone="0731 998877")
    from shopfriend.services import notes

    notes.note(desk, customer, "Hat einen Dackel")
    for text in ("998877", "1001", "Linden", "Dackel"):
        assert found(desk, text) == ["Kurz, Bea"], text
    assert customers.find(desk, "dackel")[0].why == "note"


def test_P003_private_note_finds_nobody(desk: Desk) -> None:
    from shopfriend.services import notes

    customer = a_customer(desk)
    notes.note(desk, customer, "Geheimnis", private=True)
    assert found(desk, "Geheimnis") == []


def test_P005_scanned_card_opens_its_customer(desk: Desk) -> None:
    customer = a_customer(desk, card="2800000000017")
    assert customers.by_card(desk, "2800000000017") == customer
    contacts.block_card(desk, "2800000000017")
    with pytest.raises(ShopError, match="card-unknown"):
        customers.by_card(desk, "2800000000017")


def test_hit_tells_town_street_and_the_newer_of_purchase_and_check_in(desk: Desk) -> None:
    from shopfriend.services import visits

    customer = a_customer(desk)
    a_receipt(desk, customer, "2026-11-01", [(a_product(desk), 1000, 356)])
    assert customers.find(desk, "kurz")[0].last_day == date(2026, 11, 1)
    visits.was_here(desk, customer)
    hit = customers.find(desk, "kurz")[0]
    assert (hit.town, hit.street, hit.last_day) == ("Ulm", "Lindenstr. 4", desk.today)


def test_P006_new_customer_from_one_line_and_the_town_fills_itself(desk: Desk) -> None:
    added = customers.add(
        desk,
        Typed("Frau Dr. Hanna Müller", "Lindenstr. 4", "89073", reach="0731 12345", informed=True,
              signed=True),
    )  # fmt: skip
    who = customers.get(desk, added.customer)
    assert (who.salutation, who.title, who.first_name, who.last_name) == (
        "ms", "Dr.", "Hanna", "Müller",
    )  # fmt: skip
    assert who.informed_on == desk.today
    shown = card.of(desk, added.customer)
    assert (shown.place, shown.profile_level) == ("Ulm", 2)
    assert customers.find(desk, "12345")[0].customer == added.customer


def test_P006_only_the_name_must_be_there_and_one_undo_takes_all_back(desk: Desk) -> None:
    added = customers.add(desk, Typed("Kurz", reach="0731 12345"))
    assert added.number == "1001"
    history.undo(desk)
    with pytest.raises(ShopError, match="customer-gone"):
        customers.get(desk, added.customer)
    assert found(desk, "12345") == []


def test_P006_card_number_in_the_one_field_becomes_a_card(desk: Desk) -> None:
    added = customers.add(desk, Typed("Kurz", reach="2800000000017"))
    assert customers.by_card(desk, "2800000000017") == added.customer
    with pytest.raises(ShopError) as raised:
        customers.add(desk, Typed("Lang", reach="2800000000017"))
    assert raised.value.field == "card"
    assert customers.count(desk) == 1


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        (Typed(" "), "name-missing"),
        (Typed("x" * 300), "name-too-long"),
        (Typed("Kurz", postcode="8907"), "postcode-digits"),
        (Typed("Kurz", reach="keine"), "phone-impossible"),
    ],
)
def test_wrong_field_is_named_and_nobody_is_added(desk: Desk, typed: Typed, kind: str) -> None:
    with pytest.raises(ShopError, match=kind) as raised:
        customers.add(desk, typed)
    assert raised.value.field
    assert customers.count(desk) == 0


@pytest.mark.parametrize(
    "name", ["😀 Smile", "مريم حداد", "=cmd|'/c calc'!A0", "O'Neil \u202egnaL"]
)
def test_odd_names_are_kept_and_found(desk: Desk, name: str) -> None:
    added = customers.add(desk, Typed(name))
    who = customers.get(desk, added.customer)
    assert not who.list_name.startswith("=")
    assert "\u202e" not in who.list_name
    assert customers.find(desk, added.number)[0].customer == added.customer


@pytest.mark.parametrize(
    "name", ["Hanna Müller", "Hanna Mueller", "Müller, Hana", "Frau Muller Hanna"]
)
def test_P007_duplicates_warn_while_typing(desk: Desk, name: str) -> None:
    a_customer(desk, "Müller", "Hanna")
    a_customer(desk, "Mayer", "Hans")
    assert [h.name for h in customers.look_alikes(desk, Typed(name))] == ["Müller, Hanna"]


def test_P007_same_phone_warns_whatever_the_name_and_another_postcode_does_not(desk: Desk) -> None:
    customer = a_customer(desk)
    contacts.add_phone(desk, customer, number="0731 12345")
    assert customers.look_alikes(desk, Typed("Lang", reach="+49 731 12345"))[0].why == "phone"
    assert customers.look_alikes(desk, Typed("Bea Kurtz", postcode="24937")) == []
    assert customers.look_alikes(desk, Typed("Ku")) == []


def test_any_field_can_be_edited_and_undone(desk: Desk) -> None:
    customer = a_customer(desk)
    people.edit(desk, customer, nickname="Bee", birth_month=2, birth_day=29, letters_per_year=4)
    who = customers.get(desk, customer)
    assert (who.nickname, who.birth_day, who.letters_per_year) == ("Bee", 29, 4)
    assert found(desk, "Bee") == ["Kurz, Bea"]
    history.undo(desk)
    assert customers.get(desk, customer).nickname == ""


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"shoe": "39"}, "field-unknown"),
        ({"language": "fr"}, "field-wrong"),
        ({"birth_month": 2, "birth_day": 31}, "day-impossible"),
        ({"last_name": "x" * 300}, "name-too-long"),
        ({"number": "1002"}, "number-taken"),
        ({"pause_until": "soon"}, "field-wrong"),
    ],
)
def test_wrong_edit_is_refused_and_changes_nothing(
    desk: Desk, fields: dict[str, object], kind: str
) -> None:
    customer = a_customer(desk)
    a_customer(desk, "Lang", "Jo")
    before = customers.get(desk, customer)
    with pytest.raises(ShopError, match=kind):
        people.edit(desk, customer, **fields)
    assert customers.get(desk, customer) == before


def test_renaming_keeps_a_salutation_that_was_not_typed(desk: Desk) -> None:
    customer = a_customer(desk)
    people.rename(desk, customer, name="Bea Lang")
    who = customers.get(desk, customer)
    assert (who.salutation, who.last_name) == ("ms", "Lang")


def test_P010_household_and_relations_show_on_both_cards(desk: Desk) -> None:
    bea, jo = a_customer(desk), a_customer(desk, "Kurz", "Jo")
    people.join_household(desk, bea, jo)
    assert [each.name for each in card.of(desk, jo).household] == ["Bea Kurz"]
    people.relate(desk, bea, kind="godchild", name="Tim")
    people.relate(desk, bea, kind="friend", other=jo)
    assert {(r.name, r.kind) for r in card.of(desk, bea).relations} == {
        ("Tim", "godchild"), ("Jo Kurz", "friend"),
    }  # fmt: skip
    assert [(r.name, r.outward) for r in card.of(desk, jo).relations] == [("Bea Kurz", False)]
    people.leave_household(desk, bea)
    assert card.of(desk, jo).household == ()
    assert customers.get(desk, jo).household is None


def test_A15_firm_with_trade_size_and_contact_persons(desk: Desk) -> None:
    firm = customers.add(desk, Typed("Ristorante Da Enzo GmbH")).customer
    people.edit(desk, firm, trade="restaurant", firm_size="small")
    people.relate(desk, firm, kind="buyer", name="Enzo Rossi", note="donnerstags")
    shown = card.of(desk, firm)
    assert (shown.kind, shown.trade) == ("firm", "restaurant")
    assert [(r.name, r.kind) for r in shown.relations] == [("Enzo Rossi", "buyer")]
    assert [line.name for line in customers.list_page(desk, Filter(kind="firm"))] == [
        "Ristorante Da Enzo GmbH"
    ]


def test_P025_own_field_is_filled_and_emptied(desk: Desk) -> None:
    customer = a_customer(desk)
    people.add_own_field(desk, "Lieblingstag")
    people.set_own_value(desk, customer, field="Lieblingstag", value="Donnerstag")
    assert people.own_values(desk, customer) == {"Lieblingstag": "Donnerstag"}
    people.set_own_value(desk, customer, field="Lieblingstag", value="")
    assert people.own_values(desk, customer) == {"Lieblingstag": ""}
    with pytest.raises(ShopError, match="own-field-taken"):
        people.add_own_field(desk, "Lieblingstag")


@pytest.mark.parametrize(
    ("rule", "numbers"),
    [
        (("24*",), ["1001", "1002"]),
        (("24937",), ["1001"]),
        (("24000-24939",), ["1001", "1002"]),
        (("24938", "89*"), ["1002", "1003"]),
    ],
)
def test_D14_postcode_prefix_range_and_list(
    desk: Desk, rule: tuple[str, ...], numbers: list[str]
) -> None:
    for postcode in ("24937", "24938", "89073"):
        a_customer(desk, postcode=postcode)
    lines = customers.list_page(desk, Filter(postcodes=rule))
    assert sorted(line.number for line in lines) == numbers
    assert customers.count(desk, Filter(postcodes=rule)) == len(numbers)


def test_list_comes_in_pages_without_gap_or_repeat(desk: Desk) -> None:
    for n in range(7):
        a_customer(desk, f"Name{n % 3}", "Jo")
    first = customers.list_page(desk, limit=4)
    rest = customers.list_page(desk, after=first[-1].key, limit=4)
    together = [line.number for line in [*first, *rest]]
    assert len(together) == len(set(together)) == 7
    assert [line.name for line in [*first, *rest]] == sorted(line.name for line in [*first, *rest])


def test_list_filters_without_address_and_by_text(desk: Desk) -> None:
    a_customer(desk, "Lang", "Jo", town="")
    a_customer(desk)
    assert [c.name for c in customers.list_page(desk, Filter(without_address=True))] == ["Lang, Jo"]
    assert [c.name for c in customers.list_page(desk, text="kurz")] == ["Kurz, Bea"]


def test_C06_list_of_doubtful_salutations(desk: Desk) -> None:
    a_customer(desk)
    a_customer(desk, "Lang", "Jo", salutation="")
    [(who, why)] = customers.doubtful(desk)
    assert who.list_name == "Lang, Jo"
    assert "Anrede fehlt" in texts.say(why, "de")


def test_search_is_right_after_many_deeds(desk: Desk) -> None:
    customer = a_customer(desk)
    people.rename(desk, customer, name="Frau Bea Lang")
    contacts.add_phone(desk, customer, number="0731 12345")
    contacts.edit_address(desk, _address(desk, customer), postcode="89143")
    history.undo(desk)
    history.redo(desk)
    with desk.batch("check") as tx:
        assert derived.differing(tx) == []
    assert customers.find(desk, "lang")[0].town == "Blaubeuren"


def _address(desk: Desk, customer: CustomerId) -> int:
    with desk.read() as tx:
        return int(tx.value("select id from address where customer = :c", c=customer))


def test_setting_of_a_wrong_value_is_refused_and_a_right_one_undone(desk: Desk) -> None:
    with pytest.raises(ShopError, match="setting-wrong"):
        settings.put(desk, profiling="always")
    with pytest.raises(ShopError, match="setting-unknown"):
        settings.get(desk, "colour")
    settings.put(desk, shop_name="Lindenladen", text_size=115)
    assert settings.shop(desk).name == "Lindenladen"
    assert settings.shop(desk).missing == ("shop_street", "shop_postcode", "shop_town")
    history.undo(desk)
    assert settings.number(desk, "text_size") == 100
