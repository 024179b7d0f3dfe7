"""Columns about people that are easily lost: second lines of addresses, ticks of consent, numbers
that a spreadsheet has shortened."""

from datetime import date
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.domain.incoming import CustomerRow, How
from shopfriend.intake import matching, persons
from shopfriend.intake.seen import Parsed
from shopfriend.services import imports, texts
from shopfriend.services.desk import Desk
from tests import reading
from tests.builders import a_file
from tests.unit.intake.exports import EXPORTS

TODAY = date(2026, 11, 23)


def _read(folder: Path, text: str, how: How | None = None) -> Parsed:
    parsed = intake.read(a_file(folder, text), how or How(), today=TODAY)
    assert parsed.lines.adds_up
    return parsed


# -- the second line of an address -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "meant"),
    [(("Größweg 3a", "Hinterhaus"), ("Größweg 3a", "Hinterhaus", "")),
     (("Größweg 3a, Hinterhaus", "Hinterhaus"), ("Größweg 3a", "Hinterhaus", "")),
     (("Größweg 3a", "Größweg 3a"), ("Größweg 3a", "", "")),
     (("c/o Probe, Am Köhlerhof 12", ""), ("Am Köhlerhof 12", "", "Probe")),
     (("C/O Probe", "Am Köhlerhof 12"), ("Am Köhlerhof 12", "", "Probe")),
     (("c/o Probe", ""), ("c/o Probe", "", "")),
     (("Am Köhlerhof 12", "c/o Probe"), ("Am Köhlerhof 12", "", "Probe")),
     (("", ""), ("", "", ""))],
)  # fmt: skip
def test_street_and_what_stands_beside_it_are_told_apart(
    said: tuple[str, str], meant: tuple[str, str, str]
) -> None:
    assert persons.beside_street(*said) == meant


def _extra(row: CustomerRow) -> tuple[str | None, str | None]:
    return row.street, row.extra


SECOND = [(format_.name, column.aliases[0]) for format_ in matching.ALL
          for column in format_.columns if column.name in ("extra", "who.extra")
          and format_.name in EXPORTS]  # fmt: skip


@pytest.mark.parametrize(("name", "heading"), SECOND)
def test_the_second_line_of_an_address_is_kept_whatever_the_program(
    tmp_path: Path, name: str, heading: str
) -> None:
    lines = EXPORTS[name].replace(";", ",").splitlines()
    headings = lines[0].split(",")
    if heading not in headings:
        lines = [f"{lines[0]},{heading}", f"{lines[1]},Hinterhaus"]
    else:
        cells = lines[1].split(",")
        cells[headings.index(heading)] = "Hinterhaus"
        lines = [lines[0], ",".join(cells)]
    people = _read(tmp_path, "\n".join([*lines, ""])).customers
    assert [row.extra for row in people] == ["Hinterhaus"]


def test_it_stands_in_the_book_and_is_not_lost_by_the_next_file(desk: Desk, tmp_path: Path) -> None:
    head = "number,last_name,street,extra,postcode,town\n"
    row = "7,Kurz,Lindenstr. 4,Hinterhaus,89073,Ulm\n"
    imports.take_in(desk, [a_file(tmp_path, head + row)])
    plain = "number,last_name,street,postcode,town\n7,Kurz,Lindenstr. 4,89073,Ulm\n"
    assert imports.take_in(desk, [a_file(tmp_path, plain)]).same == 1
    assert reading.rows(desk, "select street, house_number, extra, care_of from address") == [
        ("Lindenstr.", "4", "Hinterhaus", "")
    ]


def test_whose_home_it_is_stands_in_the_book(desk: Desk, tmp_path: Path) -> None:
    head = "number,last_name,street,postcode,town\n"
    row = '7,Kurz,"c/o Probe, Am Köhlerhof 12",48155,Münster\n'
    imports.take_in(desk, [a_file(tmp_path, head + row)])
    assert reading.rows(desk, "select street, house_number, care_of from address") == [
        ("Am Köhlerhof", "12", "Probe")
    ]


def test_a_post_box_of_an_address_book_is_an_address(tmp_path: Path) -> None:
    head = "First Name,Middle Name,Last Name,Labels,Phone 1 - Value,Address 1 - PO Box"
    text = f"{head},Address 1 - City\nJördis,,Kurz,,0731 1,1234,Ulm\n"
    (row,) = _read(tmp_path, text).customers
    assert _extra(row) == ("Postfach 1234", None)


# -- ticks of consent ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind"),
    [("shopify-customers", "seen-consents-claimed"), ("shopify-orders", "seen-consents-claimed"),
     ("square-customers", "seen-consents-claimed"), ("jtl-shop", "seen-consents-claimed")],
)  # fmt: skip
def test_a_tick_in_another_program_is_told_to_be_a_claim(
    tmp_path: Path, name: str, kind: str
) -> None:
    parsed = _read(tmp_path, EXPORTS[name])
    (told,) = [each for each in parsed.seen.evidence if each.kind == kind]
    assert told.facts["count"] == sum(
        1 for row in parsed.customers if row.email_consent and row.email_consent.given
    )
    assert told.facts["column"]
    for language in texts.LANGUAGES:
        assert str(told.facts["column"]) in texts.say(told, language)


def test_do_not_email_is_an_objection_that_holds_at_once(desk: Desk, tmp_path: Path) -> None:
    head, row, *_ = EXPORTS["lightspeed-customers"].splitlines()
    path = a_file(tmp_path, f"{head},do_not_email\n{row},1\nX-9,Bea,Kurz{',' * 12},0\n")
    result = imports.take_in(desk, [path])
    states = reading.rows(desk, "select channel, state from consent order by channel")
    assert states == [("email", "objected")]
    assert "seen-consents-objected" in [each.kind for each in result.files[0].evidence]


# -- numbers a spreadsheet has shortened ---------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "column", "raw"),
    [("receipt,date,product,total\n1,2026-03-14,4.00638E+12,8\n", "product", "4.00638E+12"),
     ("receipt,date,product,total\n\"4,01E+12\",2026-03-14,P1,8\n", "receipt", "4,01E+12"),
     ("number,name,price\n4.00638E+12,Moka,8\n", "number", "4.00638E+12"),
     ("number,last_name,phone\n4.9351E+11,Kurz,1234\n", "number", "4.9351E+11")],
)  # fmt: skip
def test_a_line_without_anything_else_is_refused_with_the_raw_text(
    tmp_path: Path, text: str, column: str, raw: str
) -> None:
    (refusal,) = _read(tmp_path, text).refused
    assert (refusal.line, refusal.kind, refusal.facts) == (
        2, "number-gone", {"column": column, "value": raw}
    )  # fmt: skip
    for language in texts.LANGUAGES:
        assert raw in texts.say(refusal.message, language)


@pytest.mark.parametrize("column", ["product", "gtin"])
def test_with_a_name_the_line_comes_in_and_the_raw_text_is_told(
    tmp_path: Path, column: str
) -> None:
    text = f"receipt,date,{column},name,total\n1,2026-03-14,4.00638E+12,Moka,8\n"
    parsed = _read(tmp_path, text)
    assert parsed.refused == ()
    assert parsed.purchases is not None
    assert [good.number for good in parsed.purchases.products] == ["Moka"]
    assert [(each.kind, each.facts["value"]) for each in parsed.warned] == [
        ("number-lost", "4.00638E+12")
    ]
