"""vCards as programs of thirty years have written them; invented people."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopfriend import intake
from shopfriend.domain.incoming import Birthday, CustomerRow, How, Place, Reach
from shopfriend.domain.messages import message
from shopfriend.domain.trouble import Cancelled, ShopError
from shopfriend.intake.seen import Parsed
from shopfriend.services import texts

TODAY = date(2026, 11, 23)
THREE = """BEGIN:VCARD
VERSION:3.0
N:Fünkenböhl;Jördis;;Dr.;
FN:Dr. Jördis Fünkenböhl
TEL;TYPE=CELL:+49 351 0000001
ADR;TYPE=HOME:;;Größweg 3a;Dresden;;01067;Deutschland
BDAY:1980-03-14
END:VCARD
"""


def _read(tmp_path: Path, data: str | bytes, **how: Any) -> Parsed:
    path = tmp_path / "adressen.vcf"
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    parsed = intake.read(path, How(**how), today=TODAY)
    assert parsed.lines.adds_up, parsed.lines
    return parsed


def _one(tmp_path: Path, *lines: str, version: str = "3.0") -> CustomerRow:
    card = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
    (row,) = _read(tmp_path, card).customers
    return row


def _facts(row: CustomerRow) -> Mapping[str, Any]:
    return {name: value for name, value in vars(row).items() if value not in (None, "", ())}


def test_A11_card_of_version_3_comes_in_whole(tmp_path: Path) -> None:
    (row,) = _read(tmp_path, THREE).customers
    assert _facts(row) == {
        "line": 1,
        "uid": "vcard:493510000001 jordis funkenbohl",
        "title": "Dr.",
        "first_name": "Jördis",
        "last_name": "Fünkenböhl",
        "phone": "+49 351 0000001",
        "street": "Größweg 3a",
        "postcode": "01067",
        "town": "Dresden",
        "country": "DE",
        "birthday": Birthday(1980, 3, 14),
    }


def test_version_2_with_quoted_printable_soft_breaks_and_bare_words(tmp_path: Path) -> None:
    card = (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\n"
        b"N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:F=FCnkenb=F6hl;J=F6rdis;;Frau Dr.\r\n"
        b"TEL;CELL;VOICE:+49 351 0000001\r\n"
        b"ADR;HOME;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;Gr=C3=B6=C3=9Fweg 3a, Hin=\r\n"
        b"terhaus;Dresden;;01067;Germany\r\n"
        b"NOTE;QUOTED-PRINTABLE:Zeile eins=0D=0AZeile zwei\r\n"
        b"EMAIL;PREF;INTERNET:jf@beispiel.invalid\r\n"
        b"END:VCARD\r\n"
    )
    (row,) = _read(tmp_path, card).customers
    assert (row.first_name, row.last_name, row.title) == ("Jördis", "Fünkenböhl", "Dr.")
    assert row.salutation == "ms"
    assert row.street == "Größweg 3a, Hinterhaus"
    assert row.note == "Zeile eins\nZeile zwei"
    assert row.phone == "+49 351 0000001"
    assert row.email == "jf@beispiel.invalid"


def test_outlooks_letters_without_a_charset_are_read_as_cp1252(tmp_path: Path) -> None:
    lines = ("BEGIN:VCARD", "VERSION:2.1", "N:Müller;Jörg", "ADR;HOME:;;Weg 1;Köln;;50667;")
    parsed = _read(tmp_path, "\r\n".join((*lines, "END:VCARD")).encode("cp1252"))
    assert (parsed.customers[0].last_name, parsed.customers[0].town) == ("Müller", "Köln")


def test_one_file_may_hold_cards_in_two_encodings(tmp_path: Path) -> None:
    old = "BEGIN:VCARD\nVERSION:2.1\nN:Müller;Jörg\nEND:VCARD\n".encode("cp1252")
    rows = _read(tmp_path, THREE.encode("utf-8") + old).customers
    assert [row.last_name for row in rows] == ["Fünkenböhl", "Müller"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_byte_order_marks_and_wide_letters_are_no_hindrance(tmp_path: Path, encoding: str) -> None:
    (row,) = _read(tmp_path, THREE.encode(encoding)).customers
    assert row.last_name == "Fünkenböhl"


def test_folded_lines_and_escaped_signs_are_put_together_again(tmp_path: Path) -> None:
    row = _one(
        tmp_path, "N:Wäsemüller-Özbek;Björn;;;",
        "ADR:;;Am Köhler", " hof 12\\, links;Münster;;48155;",
        "NOTE:mag Käse\\, Brot\\; und\\nWein", "ORG:Käse\\, Brot & Wein;Verkauf",
    )  # fmt: skip
    assert row.street == "Am Köhlerhof 12, links"
    assert row.note == "mag Käse, Brot; und\nWein"
    assert (row.company, row.department) == ("Käse, Brot & Wein", "Verkauf")


def test_several_phones_mails_and_addresses_are_kept_with_their_labels(tmp_path: Path) -> None:
    row = _one(
        tmp_path, "N:Kurz;Bea",
        "TEL;TYPE=FAX,WORK:0731 3", "TEL;TYPE=WORK:0731 2222", "TEL;TYPE=HOME,pref:0731 1111",
        "TEL;TYPE=CELL:0170 4444", "TEL;TYPE=HOME:0731-1111",
        "item1.EMAIL;TYPE=INTERNET:bea@beispiel.invalid", "item1.X-ABLabel:_$!<Work>!$_",
        "EMAIL;TYPE=HOME:privat@beispiel.invalid",
        "ADR;TYPE=WORK:;;Markt 1;Ulm;;89073;", "ADR;TYPE=HOME:;;Weg 2;Neu-Ulm;;89231;",
    )  # fmt: skip
    assert row.phone == "0731 1111"
    assert row.more_phones == (
        Reach("0170 4444", "mobile"), Reach("0731 2222", "work"), Reach("0731 3", "fax"),
    )  # fmt: skip
    assert row.email == "privat@beispiel.invalid"
    assert row.more_emails == (Reach("bea@beispiel.invalid", "work"),)
    assert (row.street, row.town) == ("Weg 2", "Neu-Ulm")
    assert row.more_addresses == (Place("Markt 1", "89073", "Ulm", "", "work"),)


def test_version_4_with_uris_kind_and_preferences(tmp_path: Path) -> None:
    row = _one(
        tmp_path, "FN:Björn Wäsemüller-Özbek", "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
        "TEL;VALUE=uri;TYPE=\"voice,home\":tel:+49-251-0000002;ext=7",
        "EMAIL;PREF=1:mailto:bwo@beispiel.invalid", "BDAY:--0314", version="4.0",
    )  # fmt: skip
    assert row.uid == "vcard:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"
    assert (row.first_name, row.last_name) == ("Björn", "Wäsemüller-Özbek")
    assert row.phone == "+49-251-0000002"
    assert row.email == "bwo@beispiel.invalid"
    assert row.birthday == Birthday(None, 3, 14)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("19800314", Birthday(1980, 3, 14)),
        ("1980-03-14", Birthday(1980, 3, 14)),
        ("1980-03-14T00:00:00Z", Birthday(1980, 3, 14)),
        ("--03-14", Birthday(None, 3, 14)),
        ("--0314", Birthday(None, 3, 14)),
        ("1604-03-14", Birthday(None, 3, 14)),  # Apple, where the year is not known
        ("14.03.1980", Birthday(1980, 3, 14)),
        ("1900-01-01", None),
        ("1970-01-01", None),
        ("2026-11-23", None),  # today
        ("im März", None),
        ("1980-02-31", None),
    ],
)
def test_birthdays_in_all_their_forms(tmp_path: Path, text: str, wanted: Birthday | None) -> None:
    assert _one(tmp_path, "N:Kurz;Bea", f"BDAY:{text}").birthday == wanted


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["FN:Frau Dr. Hanna Müller"], ("ms", "Dr.", "Hanna", "Müller", None)),
        (["FN:Müller, Hans"], (None, None, "Hans", "Müller", None)),
        (["FN:Fam. Müller"], ("family", None, None, "Müller", None)),
        (["FN:Müller Hans u. Eva"], ("couple", None, "Hans und Eva", "Müller", None)),
        (["N:von der Tann;Ute;;Prof. Dr.;"], (None, "Prof. Dr.", "Ute", "Tann", None)),
        (["FN:Bäckerei Kurz", "ORG:Bäckerei Kurz", "X-ABShowAs:COMPANY"],
         ("firm", None, None, None, "Bäckerei Kurz")),
        (["KIND:org", "FN:Ristorante Da Enzo"], ("firm", None, None, None, "Ristorante Da Enzo")),
        (["ORG:Da Enzo GmbH", "TEL:0731 1111"], (None, None, None, None, "Da Enzo GmbH")),
    ],
)  # fmt: skip
def test_names_come_from_n_else_from_fn_else_from_the_firm(
    tmp_path: Path, lines: list[str], wanted: tuple[str | None, ...]
) -> None:
    row = _one(tmp_path, *lines)
    assert (row.salutation, row.title, row.first_name, row.last_name, row.company) == wanted


def test_unsure_name_keeps_the_raw_text_beside_its_parts(tmp_path: Path) -> None:
    assert _one(tmp_path, "FN:Müller Hans u. Eva").memo == "Müller Hans u. Eva"
    assert _one(tmp_path, "FN:Hans Müller").memo is None


def test_pictures_and_keys_are_left_out_and_do_not_count_as_broken(tmp_path: Path) -> None:
    photo = ["PHOTO;ENCODING=b;TYPE=JPEG:" + "A" * 60, *[" " + "B" * 70] * 400]
    row = _one(tmp_path, "N:Kurz;Bea", *photo, "KEY;ENCODING=BASE64:", " QUJD", "", "TEL:0731 1111")
    assert (row.last_name, row.phone) == ("Kurz", "0731 1111")
    found = _one(tmp_path, "N:Lang;Jo", "LOGO;VALUE=uri:data:image/png;base64," + "A" * 3_000_000)
    assert found.last_name == "Lang"


def test_one_broken_card_is_refused_with_its_line_and_the_rest_come_in(tmp_path: Path) -> None:
    parsed = _read(
        tmp_path,
        THREE
        + "\nBEGIN:VCARD\nVERSION:3.0\nN:Offen;Eva\n"
        + "BEGIN:VCARD\nVERSION:3.0\nNOTE:leer\n"
        "END:VCARD\nSchrott dazwischen\n"
        + THREE.replace("Jördis", "Jo")
        + "BEGIN:VCARD\nN:Halb;Jo\n",
    )
    assert [row.first_name for row in parsed.customers] == ["Jördis", "Jo"]
    assert [(r.line, r.kind) for r in parsed.refused] == [
        (10, "card-open"), (13, "card-nobody"), (17, "card-outside"), (26, "card-open"),
    ]  # fmt: skip
    assert parsed.lines.blank == 1
    for refusal in parsed.refused:
        assert all(texts.say(refusal.message, language) for language in texts.LANGUAGES)


def test_what_cannot_be_understood_is_left_out_and_told_with_its_line(tmp_path: Path) -> None:
    card = THREE.replace("+49 351 0000001", "4.9351E+11").replace(
        "BDAY:1980-03-14", "BDAY:31.02.1980\nEMAIL:keine Adresse\nWas soll das"
    )
    parsed = _read(tmp_path, card)
    assert (parsed.customers[0].phone, parsed.customers[0].birthday) == (None, None)
    assert parsed.warned_by_kind == {
        "left-out-phone-lost": 1, "left-out-date-impossible": 1, "left-out-email": 1,
        "card-line": 1,
    }  # fmt: skip
    assert [w.line for w in parsed.warned if w.kind == "card-line"] == [9]
    for warning in parsed.warned:
        assert all(texts.say(warning.message, language) for language in texts.LANGUAGES)


@pytest.mark.parametrize(
    ("code", "town", "country", "wanted", "told"),
    [
        ("1067", "Dresden", "", "01067", {}),
        ("1067", "Wien", "", "1067", {"postcode-short": 1}),
        ("1067", "", "", "1067", {"postcode-short": 1}),
        ("1010", "Wien", "Österreich", "1010", {}),
    ],
)
def test_short_postcode_is_padded_only_where_the_town_knows_the_long_one(
    tmp_path: Path, code: str, town: str, country: str, wanted: str, told: dict[str, int]
) -> None:
    card = THREE.replace("Dresden;;01067;Deutschland", f"{town};;{code};{country}")
    parsed = _read(tmp_path, card)
    assert parsed.customers[0].postcode == wanted
    assert parsed.warned_by_kind == told


@pytest.mark.parametrize("name", ["Laufkunde", "Test", "xxx", "0", "Diverse"])
def test_nobody_is_nobody_also_in_an_address_book(tmp_path: Path, name: str) -> None:
    parsed = _read(tmp_path, f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n")
    assert parsed.customers == ()
    assert parsed.refused_by_kind == {"card-nobody": 1}


def test_distribution_lists_are_skipped_and_counted(tmp_path: Path) -> None:
    group = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Freunde\nMEMBER:urn:uuid:1\nEND:VCARD\n"
    parsed = _read(tmp_path, THREE + group)
    assert len(parsed.customers) == 1
    assert parsed.skipped == {"group": 1}
    assert parsed.lines.skipped == 6


def test_card_inside_a_card_belongs_to_somebody_else(tmp_path: Path) -> None:
    inner = ["AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Sekretär;Jo", "END:VCARD"]
    row = _one(tmp_path, "N:Kurz;Bea", *inner, "TEL:0731 1111", version="2.1")
    assert (row.last_name, row.phone) == ("Kurz", "0731 1111")


def test_same_card_twice_is_one_and_a_couple_with_one_mail_stays_two(tmp_path: Path) -> None:
    bea = "BEGIN:VCARD\nVERSION:3.0\nN:Kurz;Bea\nEMAIL:kurz@beispiel.invalid\nEND:VCARD\n"
    parsed = _read(tmp_path, bea + bea.replace("Bea", "Karl") + bea)
    assert [row.first_name for row in parsed.customers] == ["Bea", "Karl"]
    assert [(r.line, r.facts["first"]) for r in parsed.refused] == [(11, 1)]


def test_looking_shows_versions_and_the_first_cards_without_reading_all(tmp_path: Path) -> None:
    path = tmp_path / "viele.vcf"
    path.write_text(THREE * 4_000, encoding="utf-8")
    seen = intake.look(path)
    assert (seen.format, seen.noun, len(seen.sample)) == ("vcard", "customer", 1)
    assert seen.evidence == (message("seen-vcard", versions="3.0"),)
    assert seen.sample[0] == ("Dr. Jördis Fünkenböhl", "+49 351 0000001", "", "Dresden")


def test_file_without_a_whole_card_says_so(tmp_path: Path) -> None:
    with pytest.raises(ShopError) as refused:
        _read(tmp_path, "BEGIN:VCARD\nVERSION:3.0\n")
    assert all(texts.say(refused.value, language) for language in texts.LANGUAGES)


def test_reading_cards_is_cancelled_where_progress_is_told(tmp_path: Path) -> None:
    path = tmp_path / "viele.vcf"
    path.write_text(THREE, encoding="utf-8")

    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        intake.read(path, today=TODAY, told=stop)


_LINES = st.sampled_from(
    ["BEGIN:VCARD", "END:VCARD", "VERSION:2.1", "VERSION:4.0", "N:Müller;Jörg;;;", "N:", "N", ";:",
     "ADR:;;;;;;;;;", "ADR;;:a", "TEL;=;CELL:\\", "NOTE;ENCODING=QUOTED-PRINTABLE:=F=\n=", "BDAY:x",
     "item1.:", "ORG:\\;;", " gefaltet", "\t", "AGENT:", "X;CHARSET=nie:ü",
     'TEL;TYPE="a:b":1234567', "N;CHARSET=UTF-7:+AGE-", "UID:a,b\\,c", "KIND:org", "FN:\x00",
     "PHOTO;ENCODING=b:%%%"]
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(lines=st.lists(_LINES, max_size=40), cut=st.integers(0, 3000), noise=st.binary(max_size=12))
def test_any_damage_leaves_rows_and_refusals_and_every_line_counted(
    tmp_path: Path, lines: list[str], cut: int, noise: bytes
) -> None:
    data = "\n".join(["BEGIN:VCARD", *lines, "END:VCARD", THREE]).encode("utf-8")
    at = min(cut, len(data))
    damaged = b"BEGIN:VCARD\n" + data[:at] + noise + data[at:]
    path = tmp_path / "kaputt.vcf"
    path.write_bytes(damaged)
    with suppress(ShopError):  # no whole card at all
        parsed = intake.read(path, today=TODAY)
        _count_all(parsed, damaged)


def _count_all(parsed: Parsed, damaged: bytes) -> None:
    assert parsed.lines.adds_up
    plain = damaged.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    assert parsed.lines.physical == plain.count(b"\n") + (not plain.endswith(b"\n"))
