"""One history of a person: everything, filtered by kind, with the source on every entry."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from shopfriend.domain.preferences import Target
from shopfriend.services import (
    campaigns,
    customers,
    imports,
    notes,
    preferences,
    purchases,
    settings,
    talks,
    texts,
    timeline,
    visits,
)
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_consent, a_customer, a_file, a_product, visits_every

HEAD = "number,last_name,note,profile_consent\n"
ORDERS = Path(__file__).parents[2] / "data_exports" / "shopify-orders.csv"
SEVERAL = ("purchase", "letter", "event", "consent")


def test_A06_one_history_from_every_source_filtered_by_kind(desk: Desk, tmp_path: Path) -> None:
    till = tmp_path / "kasse.csv"
    till.write_text(
        "receipt,date,customer,product,name,quantity,total\n1,2026-11-02,1001,1,Comté,1,3.56\n",
        "utf-8",
    )
    imports.take_in(desk, [till])
    who = customers.by_number(desk, "1001")
    purchases.scan(desk, who, "1")
    talks.log(desk, who, "Fragt nach Burrata")
    notes.note(desk, who, "mag es reif")
    preferences.like(desk, who, Target(word="Ziegenkäse"))
    visits.was_here(desk, who)
    entries = timeline.timeline(desk, who)
    assert {entry.kind for entry in entries} == {
        "purchase", "talk", "note", "preference", "visit",
    }  # fmt: skip
    assert all(entry.source for entry in entries)
    assert {e.source for e in entries if e.kind == "purchase"} == {"csv", "hand"}
    assert all(texts.say(entry.said, "de") for entry in entries)
    only = timeline.timeline(desk, who, kinds=("note",))
    assert [entry.kind for entry in only] == ["note"]


def test_A06_online_orders_letters_and_events_stand_in_the_same_history(
    desk: Desk, tmp_path: Path
) -> None:
    settings.put(desk, shop_name="Lindenladen", shop_street="Lindenstr. 1", shop_postcode="89073",
                 shop_town="Ulm")  # fmt: skip
    imports.take_in(desk, [ORDERS])
    (who,) = {hit.customer for hit in customers.find(desk, "Fünkenböhl")}
    a_consent(desk, who)
    cheese = a_product(desk, "Comté")
    visits_every(desk, who, cheese, days=7, times=10, last=date(2026, 11, 16))
    plan = replace(campaigns.standard_plan(desk, "Advent", segment="all"), control_bp=0)
    runs.print_pdf(desk, runs.freeze(desk, plan, on=TODAY).run, tmp_path / "advent.pdf")
    events = "date,customer,kind,value,source\n2026-11-20,jf@beispiel.invalid,click,/tee,Website\n"
    imports.take_in(desk, [a_file(tmp_path, events)])
    entries = timeline.timeline(desk, who)
    sources = {kind: {e.source for e in entries if e.kind == kind} for kind in SEVERAL}
    assert all(sources.values()), sources
    assert "shopify" in sources["purchase"]
    assert sources["event"] == {"Website"}
    for kind in SEVERAL:
        assert {e.kind for e in timeline.timeline(desk, who, kinds=(kind,))} == {kind}


def test_B19_own_facts_only_changes_the_counts(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "adressen.csv"
    path.write_text(HEAD + "1001,Kurz,steht so in der Liste,2025-01-02\n", "utf-8")
    imports.take_in(desk, [path])
    who = customers.by_number(desk, "1001")
    notes.note(desk, who, "hat sie selbst gesagt")
    preferences.like(desk, who, Target(word="Ziegenkäse"))
    preferences.like(desk, who, Target(word="Hartkäse"), basis="hearsay")
    assert timeline.counts(desk, who) == {"note": 2, "preference": 2, "consent": 1}
    assert timeline.counts(desk, who, own_only=True) == {"note": 1, "preference": 1}
    shown = timeline.timeline(desk, who, own_only=True)
    assert {entry.own for entry in shown} == {True}
    foreign = [entry for entry in timeline.timeline(desk, who) if not entry.own]
    assert {entry.source for entry in foreign} == {"import", "hearsay"}


def test_every_line_of_a_purchase_stands_in_the_history(desk: Desk) -> None:
    who = a_customer(desk)
    a_product(desk, "Comté", number="1")
    a_product(desk, "Brot", number="2", price_cents=400)
    purchases.scan(desk, who, "1")
    purchases.scan(desk, who, "2")
    (entry,) = timeline.timeline(desk, who, kinds=("purchase",))
    assert len(entry.details) == 2
    assert "Comté" in texts.say(entry.details[0], "de")
