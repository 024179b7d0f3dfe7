"""What comes from elsewhere: area data (A14), events (A47); calls by number (A13)."""

from datetime import date
from pathlib import Path

import pytest

from shopfriend.domain.incoming import How
from shopfriend.domain.trouble import ShopError
from shopfriend.services import areas, contacts, customers, history, imports, talks, timeline
from shopfriend.services import today as cases
from shopfriend.services.desk import Desk
from shopfriend.services.timeline import Entry
from tests.builders import a_customer, a_file

AREA = """postcode,name,value,source,date
89073,Kaufkraft,104,Statistik Muster,2025-06-30
89073,Haushalte mit Kindern,"18,5 %",Statistik Muster,2025-06-30
89075,Kaufkraft,99,Statistik Muster,2025-06-30
89073,Kaufkraft,102,Anderes Institut,
,Kaufkraft,1,Statistik Muster,2025-06-30
89073,Einkommen,1,,2025-06-30
"""
EVENTS = """date,customer,kind,value,source
2026-11-20 10:05,1001,click,Adventsbrief,Website
2026-11-21,bea@beispiel.invalid,reply,Ich komme gern,Mailing
2026-11-22,0731 55555,widget,Wunschzettel,Website
2026-11-22,4711,click,Adventsbrief,Website
2026-31-22,1001,click,Adventsbrief,Website
"""


def of_kind(desk: Desk, customer, kind: str) -> list[Entry]:
    return timeline.timeline(desk, customer, kinds=(kind,))


# -- area data -------------------------------------------------------------------------------------


def test_A14_area_data_comes_in_with_origin_and_is_no_fact_of_anybody(
    desk: Desk, tmp_path: Path
) -> None:
    bea = a_customer(desk, postcode="89073")
    before = timeline.timeline(desk, bea)
    result = imports.take_in(desk, [a_file(tmp_path, AREA)], how=How(format="area"))
    assert (result.new, result.refused_count) == (4, 2)
    shown = areas.of_customer(desk, bea)
    assert [(each.name, each.value, each.source, each.as_of) for each in shown] == [
        ("Haushalte mit Kindern", "18,5 %", "Statistik Muster", date(2025, 6, 30)),
        ("Kaufkraft", "102", "Anderes Institut", None),
        ("Kaufkraft", "104", "Statistik Muster", date(2025, 6, 30)),
    ]
    assert timeline.timeline(desk, bea) == before


def test_A14_is_deletable_as_a_set_and_by_its_import(desk: Desk, tmp_path: Path) -> None:
    bea = a_customer(desk, postcode="89073")
    result = imports.take_in(desk, [a_file(tmp_path, AREA)], how=How(format="area"))
    assert [(each.source, each.values) for each in areas.sets(desk)] == [
        ("Anderes Institut", 1), ("Statistik Muster", 3),
    ]  # fmt: skip
    areas.forget(desk, "Statistik Muster")
    assert [each.source for each in areas.of_customer(desk, bea)] == ["Anderes Institut"]
    history.undo(desk)
    assert len(areas.of_customer(desk, bea)) == 3
    assert result.batch is not None
    imports.take_back(desk, result.batch)
    assert areas.sets(desk) == []
    with pytest.raises(ShopError):
        areas.forget(desk, "Statistik Muster")


def test_A14_the_same_file_again_changes_nothing_a_newer_one_its_values(
    desk: Desk, tmp_path: Path
) -> None:
    bea = a_customer(desk, postcode="89073")
    file = a_file(tmp_path, AREA)
    imports.take_in(desk, [file])  # told by its columns
    assert imports.take_in(desk, [file]).new == 0
    newer = a_file(tmp_path, AREA.replace("104", "107").replace("2025-06", "2026-06"), "neu.csv")
    assert imports.take_in(desk, [newer]).changed == 3
    assert "107" in [each.value for each in areas.of_customer(desk, bea)]


def test_B19_area_data_is_never_among_own_facts(desk: Desk, tmp_path: Path) -> None:
    bea = a_customer(desk, postcode="89073")
    imports.take_in(desk, [a_file(tmp_path, AREA)], how=How(format="area"))
    imports.take_in(
        desk, [a_file(tmp_path, "number,note,last_name\n1001,mag Ziegenkäse,Kurz\n", "k.csv")]
    )
    everything, own = timeline.counts(desk, bea), timeline.counts(desk, bea, own_only=True)
    assert everything.get("note") == 1
    assert own.get("note", 0) == 0
    assert "area" not in everything


# -- events ----------------------------------------------------------------------------------------


def test_A47_clicks_and_replies_land_on_timelines_by_any_key(desk: Desk, tmp_path: Path) -> None:
    bea = a_customer(desk, number="1001")
    contacts.add_email(desk, bea, address="Bea@Beispiel.invalid")
    carl = a_customer(desk, "Lang", number="1002")
    contacts.add_phone(desk, carl, number="+49 731 55555")
    result = imports.take_in(desk, [a_file(tmp_path, EVENTS)])
    assert (result.new, result.refused_count) == (3, 2)
    assert [(e.at, e.said.facts["what"], e.source) for e in of_kind(desk, bea, "event")] == [
        ("2026-11-21", "reply", "Mailing"), ("2026-11-20T10:05", "click", "Website"),
    ]  # fmt: skip
    assert [e.said.facts["value"] for e in of_kind(desk, carl, "event")] == ["Wunschzettel"]
    assert imports.take_in(desk, [a_file(tmp_path, EVENTS)]).new == 0
    assert result.batch is not None
    imports.take_back(desk, result.batch)
    assert of_kind(desk, bea, "event") == []


def test_A47_an_event_makes_nobody_up(desk: Desk, tmp_path: Path) -> None:
    imports.take_in(desk, [a_file(tmp_path, EVENTS)])
    assert customers.count(desk) == 0


# -- calls -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "dialled",
    ["0731 12345-67", "0731/1234567", "+49 731 1234567", "0049 (731) 1234567", "+49(0)731-1234567",
     "07311234567", "tel:+497311234567", "731 1234567"],
)  # fmt: skip
def test_A13_a_number_in_any_format_finds_the_caller(desk: Desk, dialled: str) -> None:
    bea = a_customer(desk)
    contacts.add_phone(desk, bea, number="0731 1234567")
    a_customer(desk, "Lang", phone="0731 7654321")
    assert [hit.customer for hit in customers.find(desk, dialled)][:1] == [bea]


def test_A13_a_call_has_reason_outcome_and_follow_up_that_comes_up_on_its_day(desk: Desk) -> None:
    bea = a_customer(desk)
    talks.log(desk, bea, "Fragt nach dem Präsentkorb", kind="call", target="Präsentkorb",
              follow_up_on=date(2026, 11, 25))  # fmt: skip
    assert not [case for case in cases.cases(desk).cases if case.kind == "promise"]
    desk.clock.move(days=2)  # type: ignore[attr-defined]
    (case,) = [case for case in cases.cases(desk).cases if case.kind == "promise"]
    assert (case.customer, case.reason.facts["text"]) == (bea, "Fragt nach dem Präsentkorb")
    (talk,) = talks.of(desk, bea)
    talks.close(desk, talk.id, outcome="bestellt, kommt am Samstag")
    (entry,) = of_kind(desk, bea, "talk")
    assert [said.kind for said in entry.details] == ["event-closed"]
    assert entry.details[0].facts["outcome"] == "bestellt, kommt am Samstag"
    assert not [case for case in cases.cases(desk).cases if case.kind == "promise"]
