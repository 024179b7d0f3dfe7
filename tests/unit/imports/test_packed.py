"""Files in an archive that is no till's export come in where they lie; older journals, too."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.domain.incoming import How
from shopfriend.domain.profiles import Profile
from shopfriend.domain.trouble import ShopError
from shopfriend.services import imports
from shopfriend.services.desk import Desk
from shopfriend.services.imports import mapping, profiles, seeing
from tests import reading
from tests.unit.intake.exports import EXPORTS
from tests.unit.intake.test_fuzz import CARDS

PEOPLE = "number,last_name,town\n7,Kurz,Ulm\n"
SALES = "receipt,date,customer,product,name,total\n1,2026-03-14,7,P1,Brot,8.50\n"
# An older till: no headers, all columns named by its index.
REGISTER = "4711;14.03.2026;Bergkäse;12,50\r\n4711;14.03.2026;Brot;4,00\r\n"
COLUMNS = "".join(
    f"<VariableColumn><Name>{name}</Name></VariableColumn>"
    for name in ("Zettel", "Verkauft am", "Ware", "Erlös")
)
INDEX = f"""<?xml version="1.0" encoding="UTF-8"?><DataSet><Media><Table><URL>Register.csv</URL>
<Name>Bonpositionen</Name><DecimalSymbol>,</DecimalSymbol><VariableLength>
<ColumnDelimiter>;</ColumnDelimiter>{COLUMNS}</VariableLength></Table></Media></DataSet>"""
JOURNAL = Profile("Alte Kasse", "purchase", "", {
    "Zettel": "receipt", "Verkauft am": "date", "Ware": "name", "Erlös": "total"})  # fmt: skip


def _zip(path: Path, files: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    inner = _zip(tmp_path / "inner.zip", {"bons.csv": SALES})
    return _zip(
        tmp_path / "alles.zip",
        {"Export/kunden.csv": PEOPLE, "mehr.zip": inner.read_bytes(), "readme.pdf": "%PDF-1",
         "Export/karten.vcf": CARDS},
    )  # fmt: skip


def test_lists_in_an_archive_come_in_together(desk: Desk, packed: Path) -> None:
    result = imports.take_in(desk, [packed])
    assert [file.file for file in result.files] == ["karten.vcf", "kunden.csv", "bons.csv"]
    assert result.refused_count == 0
    assert all(file.lines.adds_up for file in result.files)
    assert reading.value(desk, "select sum(total_cents) from line") == 850
    assert reading.value(desk, "select count(*) from customer") == 3
    again = imports.take_in(desk, [packed])
    assert (again.new, again.changed) == (0, 0)


def test_each_file_inside_is_shown_for_itself(packed: Path) -> None:
    looks = seeing.see([packed])
    assert sorted((look.path.name, look.format) for look in looks) == [
        ("bons.csv", "purchases"), ("karten.vcf", "vcard"), ("kunden.csv", "customers"),
    ]  # fmt: skip


def test_the_export_of_another_program_may_be_packed(desk: Desk, tmp_path: Path) -> None:
    path = _zip(tmp_path / "orders_export.zip", {"orders.csv": EXPORTS["shopify-orders"]})
    result = imports.take_in(desk, [path])
    assert [file.format for file in result.files] == ["shopify-orders"]


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_an_older_tills_journal_is_mapped_by_the_columns_of_its_index(
    desk: Desk, tmp_path: Path, kind: str
) -> None:
    if kind == "zip":
        archive = _zip(tmp_path / "journal.zip", {"index.xml": INDEX, "Register.csv": REGISTER})
        (look,) = seeing.see([archive])
        path, whole = look.path, archive
        assert look.unknown_table
    else:
        folder = tmp_path / "journal"
        folder.mkdir()
        path = whole = folder / "Register.csv"
        path.write_text(REGISTER, "utf-8")
        (folder / "INDEX.XML").write_text(INDEX, "utf-8")
    found = mapping.look_into(path)
    assert found.headings == ("Zettel", "Verkauft am", "Ware", "Erlös")
    assert found.rows[0] == ("4711", "14.03.2026", "Bergkäse", "12,50")
    shown = mapping.preview(desk, path, profile=JOURNAL)
    assert shown.sample is not None
    assert len(shown.sample.rows) == 2
    kept = Profile("Alte Kasse", "purchase", found.fingerprint, JOURNAL.columns)
    profiles.keep(desk, kept)
    result = imports.take_in(desk, [whole])
    assert (result.new, result.total_cents) == (2, 1650)
    (file,) = result.files
    assert (file.lines.physical, file.lines.header, file.lines.row) == (2, 0, 2)


def test_a_line_of_a_table_without_header_keeps_its_number(tmp_path: Path) -> None:
    bad = REGISTER.replace("12,50", "zwölf")
    path = _zip(tmp_path / "journal.zip", {"index.xml": INDEX, "Register.csv": bad})
    parsed = intake.read(path / "Register.csv", How(profile=JOURNAL), today=date(2026, 11, 23))
    assert [(each.line, each.kind) for each in parsed.refused] == [(1, "number-unreadable")]


def test_an_archive_without_a_table_says_so(tmp_path: Path) -> None:
    path = _zip(tmp_path / "bilder.zip", {"a.png": b"\x89PNG"})
    (look,) = seeing.see([path])
    assert look.trouble is not None
    assert look.trouble.kind == "file-is-archive"


@pytest.mark.parametrize("name", ["../../kunden.csv", "/etc/kunden.csv", "C:\\kunden.csv"])
def test_a_name_inside_leads_nowhere(desk: Desk, tmp_path: Path, name: str) -> None:
    path = _zip(tmp_path / "evil.zip", {name: PEOPLE})
    result = imports.take_in(desk, [path])
    assert [file.file for file in result.files] == ["kunden.csv"]
    assert not (tmp_path.parent / "kunden.csv").exists()


def test_a_packed_file_that_is_gone_or_damaged_is_told(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"kunden.csv": PEOPLE})
    with pytest.raises(ShopError, match="file-missing"):
        intake.read(path / "andere.csv", today=date(2026, 11, 23))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ShopError, match="archive-damaged"):
        intake.read(path / "kunden.csv", today=date(2026, 11, 23))


def test_a_spreadsheet_inside_an_archive_is_unpacked_by_its_owner(tmp_path: Path) -> None:
    inner = _zip(tmp_path / "inner.zip", {"x.csv": PEOPLE})
    path = _zip(
        tmp_path / "a.zip", {"kunden.csv": inner.read_bytes()}
    )  # a zip that calls itself csv
    with pytest.raises(ShopError, match="file-is-archive"):
        intake.look(path / "kunden.csv")
