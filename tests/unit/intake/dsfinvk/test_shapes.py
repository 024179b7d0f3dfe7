"""Exports as tills write them: other letters, separators, columns, tables and indexes."""

import re
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.domain.trouble import ShopError
from tests.unit.intake.dsfinvk.exports import WHOLE, cents, read, rewrite
from tests.unit.intake.dsfinvk.till import Item, Till, a_day, index_xml

LAUGHS = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
<!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
<!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]>
<DataSet><Media><Table><URL>lines.csv</URL><Name>&lol2;</Name></Table></Media></DataSet>"""
THIEF = """<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<DataSet><Media><Table><URL>lines.csv</URL><Name>&x;</Name></Table></Media></DataSet>"""


def test_names_and_headers_in_other_letters_are_understood(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    for file in list(folder.glob("*.csv")):
        file.rename(folder / file.name.upper())

    def lowered(text: str) -> str:
        header, _, rest = text.partition("\r\n")
        return f"{header.lower()}\r\n{rest}"

    rewrite(folder, "LINES.CSV", lowered)
    (folder / "index.xml").rename(folder / "INDEX.XML")
    assert cents(read(folder)) == WHOLE


def test_without_an_index_columns_tell_the_tables(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / "index.xml").unlink()
    assert cents(read(folder)) == WHOLE
    for place, file in enumerate(sorted(folder.glob("*.csv"))):
        file.rename(folder / f"Tabelle {place}.csv")
    seen = intake.look(folder)
    assert seen.format == "dsfinvk"
    assert "seen-till-columns" in [note.kind for note in seen.evidence]
    assert cents(read(folder)) == WHOLE


def test_the_index_may_name_the_tables_as_it_likes(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / "data").mkdir()
    (folder / "lines.csv").rename(folder / "data" / "P.CSV")
    rewrite(folder, "index.xml", lambda t: t.replace(">lines.csv<", ">data\\P.CSV<"))
    assert cents(read(folder)) == WHOLE


def test_separators_come_from_the_index_and_are_never_guessed(tmp_path: Path) -> None:
    till = Till().receipt("1", Item("Perle", "1.234", art="1"), total="1.23").close()
    folder = till.folder(tmp_path / "export")
    (folder / "index.xml").write_text(index_xml(decimal=".", group=","), "utf-8")
    swapped = str.maketrans(",.", ".,")
    for file in folder.glob("*.csv"):
        rewrite(folder, file.name, lambda text: text.translate(swapped))
    assert cents(read(folder)) == [123]


def test_a_table_without_header_is_read_by_the_index(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    for file in folder.glob("*.csv"):
        rewrite(folder, file.name, lambda text: text.partition("\r\n")[2])
    rewrite(folder, "index.xml", lambda text: text.replace("<From>2<", "<From>1<"))
    assert cents(read(folder)) == WHOLE


def test_thousands_dots_in_whole_numbers_are_one_closing(tmp_path: Path) -> None:
    folder = a_day(number=1234).folder(tmp_path / "export")
    assert "1.234" in (folder / "lines.csv").read_text("utf-8")
    rewrite(folder, "lines_vat.csv", lambda text: text.replace("1.234;B", "1234;B"))
    assert cents(read(folder)) == WHOLE


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    folder = a_day().folder(tmp_path / "export")
    for file in folder.glob("*.csv"):
        file.write_bytes(file.read_bytes().decode("utf-8").encode(encoding))
    parsed = read(folder)
    assert cents(parsed) == WHOLE
    assert parsed.purchases is not None
    assert parsed.purchases.products[0].name == "BERGKÄSE GES. 18M"
    assert parsed.customers[0].street == "Am Köhlerhof 12"


def test_an_old_till_that_writes_dos_letters_says_so_in_its_index(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    rewrite(folder, "index.xml", lambda text: text.replace("<UTF8/>", "<OEM/>"))
    for file in folder.glob("*.csv"):
        file.write_bytes(file.read_bytes().decode("utf-8").encode("cp850"))
    assert read(folder).customers[0].street == "Am Köhlerhof 12"


@pytest.mark.parametrize(
    ("written", "local"),
    [
        ("2026-03-14T10:41:15.000", "2026-03-14T10:41:15"),
        ("2026-03-14T09:41:15Z", "2026-03-14T10:41:15"),
        ("2026-07-14T10:41:15.250+02:00", "2026-07-14T10:41:15"),
        ("2026-03-14T10:41:15+01:00", "2026-03-14T10:41:15"),
        ("2026-03-14 10:41", "2026-03-14T10:41"),
        ("14.03.2026 10:41:15", "2026-03-14T10:41:15"),
    ],
)
def test_times_with_and_without_zone_are_shop_local(
    tmp_path: Path, written: str, local: str
) -> None:
    folder = a_day().folder(tmp_path / "export")
    rewrite(folder, "transactions.csv", lambda text: text.replace("2026-03-14T10:41:15", written))
    parsed = read(folder)
    assert parsed.purchases is not None
    assert parsed.purchases.at[0] == local


def test_unknown_extra_and_shuffled_columns_do_no_harm(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")

    def turned(text: str) -> str:
        rows = [row.split(";") for row in text.split("\r\n")]
        return "\r\n".join(";".join(["x", *reversed(row)]) if row != [""] else "" for row in rows)

    rewrite(folder, "transactions.csv", turned)
    (folder / "eigenes.csv").write_text("A;B\r\n1;2\r\n", "utf-8")
    parsed = read(folder)
    assert cents(parsed) == WHOLE
    assert parsed.seen.ignored == ("eigenes.csv",)


def test_optional_tables_may_be_missing(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    for name in ("references", "location", "businesscases", "cashpointclosing"):
        (folder / f"{name}.csv").unlink()
    assert cents(read(folder)) == WHOLE


@pytest.mark.parametrize("name", ["lines.csv", "lines_vat.csv", "transactions.csv"])
def test_a_missing_table_is_named(tmp_path: Path, name: str) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / name).unlink()
    with pytest.raises(ShopError, match=rf"till-file-missing.*{re.escape(name)}"):
        read(folder)


def test_an_incomplete_part_is_refused_and_the_others_come_in(tmp_path: Path) -> None:
    a_day().folder(tmp_path / "all" / "whole")
    broken = a_day(number=1235).folder(tmp_path / "all" / "broken")
    (broken / "lines_vat.csv").unlink()
    parsed = read(tmp_path / "all")
    assert cents(parsed) == WHOLE
    (refusal,) = parsed.refused
    assert (refusal.file, refusal.kind) == ("broken", "till-file-missing")
    assert parsed.refused_by_kind == {"till-file-missing": 4}


@pytest.mark.parametrize("evil", [LAUGHS, THIEF, "<DataSet><Media>", "", "no xml at all"])
def test_an_index_that_is_broken_or_plays_tricks_is_left_aside(tmp_path: Path, evil: str) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / "index.xml").write_text(evil, "utf-8")
    seen = intake.look(folder)
    assert any(note.kind.startswith("seen-index-") for note in seen.evidence)
    assert cents(read(folder)) == WHOLE


def test_the_document_type_is_never_opened(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / "gdpdu-01-08-2002.dtd").unlink()
    rewrite(folder, "index.xml", lambda t: t.replace("gdpdu-01-09-2004.dtd", "http://localhost:9/"))
    assert "seen-till-index" in [note.kind for note in intake.look(folder).evidence]
    assert cents(read(folder)) == WHOLE


def test_an_older_journal_is_named_with_its_tables_and_each_can_be_looked_at(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "journal"
    folder.mkdir()
    index = index_xml().replace("lines.csv", "TransactDetail.csv").replace("Bonpos<", "Detail<")
    index = re.sub(r"(?s)<Table><URL>(?!TransactDetail).*?</Table>", "", index)
    (folder / "index.xml").write_text(index, "utf-8")
    detail = "receipt;date;product;name;quantity;total\n1;14.03.2026 10:41;12;Brot;1;4,00\n"
    (folder / "TransactDetail.csv").write_text(detail, "utf-8")
    with pytest.raises(ShopError, match=r"till-journal.*TransactDetail.csv"):
        intake.look(folder)
    assert intake.look(folder / "TransactDetail.csv").noun == "purchase"
