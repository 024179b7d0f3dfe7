"""Exports that shops really have: zips in zips, other encodings, missing and broken parts.

The answer is always rows and a list of what was refused, or one sentence; never an exception of
ours, and every physical line of every table inside belongs to exactly one kind.
"""

import os
import random
import re
import shutil
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from shopfriend import intake
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.intake.dsfinvk import archive as archive_files
from shopfriend.intake.dsfinvk import shortened
from shopfriend.intake.seen import Parsed
from tests.unit.intake.dsfinvk.till import BREAD, COMTE, Item, Till, a_day, index_xml

TODAY = date(2026, 11, 23)
WHOLE = [1250, 400, -400]  # cents of the receipts of `a_day`

LAUGHS = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
<!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
<!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]>
<DataSet><Media><Table><URL>lines.csv</URL><Name>&lol2;</Name></Table></Media></DataSet>"""
THIEF = """<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<DataSet><Media><Table><URL>lines.csv</URL><Name>&x;</Name></Table></Media></DataSet>"""


def _read(path: Path) -> Parsed:
    parsed = intake.read(path, today=TODAY)
    assert parsed.lines.adds_up
    return parsed


def _cents(parsed: Parsed) -> list[int]:
    assert parsed.purchases is not None
    found: list[int] = parsed.purchases.total_cents.tolist()
    return found


def _rewrite(folder: Path, name: str, change: Callable[[str], str]) -> None:
    file = folder / name
    file.write_bytes(change(file.read_bytes().decode("utf-8")).encode("utf-8"))


def _pack(folder: Path, path: Path, prefix: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, prefix + file.relative_to(folder).as_posix())
    return path


# -- containers ------------------------------------------------------------------------------


def test_folder_zip_zip_in_zip_and_folders_per_closing_are_the_same(tmp_path: Path) -> None:
    one, two = a_day(), a_day(number=1235)
    one.folder(tmp_path / "all" / "first")
    two.folder(tmp_path / "all" / "second")
    nested = tmp_path / "nested"
    nested.mkdir()
    for name in ("first", "second"):
        _pack(tmp_path / "all" / name, nested / f"{name}.zip")
    containers = [
        tmp_path / "all",
        _pack(tmp_path / "all", tmp_path / "flat.zip"),
        nested,
        _pack(nested, tmp_path / "zips.zip"),
        _pack(tmp_path / "all", tmp_path / "deep.zip", "Export/März/"),
    ]
    for container in containers:
        assert intake.look(container).format == "dsfinvk", container
        assert _cents(_read(container)) == WHOLE * 2, container


def test_names_and_headers_in_other_letters_are_understood(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    for file in list(folder.glob("*.csv")):
        file.rename(folder / file.name.upper())

    def lowered(text: str) -> str:
        header, _, rest = text.partition("\r\n")
        return f"{header.lower()}\r\n{rest}"

    _rewrite(folder, "LINES.CSV", lowered)
    (folder / "index.xml").rename(folder / "INDEX.XML")
    assert _cents(_read(folder)) == WHOLE


def test_without_an_index_columns_tell_the_tables(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / "index.xml").unlink()
    assert _cents(_read(folder)) == WHOLE
    for place, file in enumerate(sorted(folder.glob("*.csv"))):
        file.rename(folder / f"Tabelle {place}.csv")
    seen = intake.look(folder)
    assert seen.format == "dsfinvk"
    assert "seen-till-columns" in [note.kind for note in seen.evidence]
    assert _cents(_read(folder)) == WHOLE


def test_the_index_may_name_the_tables_as_it_likes(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / "data").mkdir()
    (folder / "lines.csv").rename(folder / "data" / "P.CSV")
    _rewrite(folder, "index.xml", lambda t: t.replace(">lines.csv<", ">data\\P.CSV<"))
    assert _cents(_read(folder)) == WHOLE


def test_separators_come_from_the_index_and_are_never_guessed(tmp_path: Path) -> None:
    till = Till().receipt("1", Item("Perle", "1.234", art="1"), total="1.23").close()
    folder = till.folder(tmp_path / "export")
    (folder / "index.xml").write_text(index_xml(decimal=".", group=","), "utf-8")
    for file in folder.glob("*.csv"):
        swapped = str.maketrans(",.", ".,")
        _rewrite(folder, file.name, lambda text, s=swapped: text.translate(s))
    assert _cents(_read(folder)) == [123]


def test_a_table_without_header_is_read_by_the_index(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    for file in folder.glob("*.csv"):
        _rewrite(folder, file.name, lambda text: text.partition("\r\n")[2])
    _rewrite(folder, "index.xml", lambda text: text.replace("<From>2<", "<From>1<"))
    assert _cents(_read(folder)) == WHOLE


def test_thousands_dots_in_whole_numbers_are_one_closing(tmp_path: Path) -> None:
    folder = a_day(number=1234).folder(tmp_path / "export")
    assert "1.234" in (folder / "lines.csv").read_text("utf-8")
    _rewrite(folder, "lines_vat.csv", lambda text: text.replace("1.234;B", "1234;B"))
    assert _cents(_read(folder)) == WHOLE


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    folder = a_day().folder(tmp_path / "export")
    for file in folder.glob("*.csv"):
        file.write_bytes(file.read_bytes().decode("utf-8").encode(encoding))
    parsed = _read(folder)
    assert _cents(parsed) == WHOLE
    assert parsed.purchases is not None
    assert parsed.purchases.products[0].name == "BERGKÄSE GES. 18M"
    assert parsed.customers[0].street == "Am Köhlerhof 12"


def test_an_old_till_that_writes_dos_letters_says_so_in_its_index(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    _rewrite(folder, "index.xml", lambda text: text.replace("<UTF8/>", "<OEM/>"))
    for file in folder.glob("*.csv"):
        file.write_bytes(file.read_bytes().decode("utf-8").encode("cp850"))
    assert _read(folder).customers[0].street == "Am Köhlerhof 12"


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
    _rewrite(folder, "transactions.csv", lambda text: text.replace("2026-03-14T10:41:15", written))
    parsed = _read(folder)
    assert parsed.purchases is not None
    assert parsed.purchases.at[0] == local


def test_unknown_extra_and_shuffled_columns_do_no_harm(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")

    def turned(text: str) -> str:
        rows = [row.split(";") for row in text.split("\r\n")]
        return "\r\n".join(";".join(["x", *reversed(row)]) if row != [""] else "" for row in rows)

    _rewrite(folder, "transactions.csv", turned)
    (folder / "eigenes.csv").write_text("A;B\r\n1;2\r\n", "utf-8")
    parsed = _read(folder)
    assert _cents(parsed) == WHOLE
    assert parsed.seen.ignored == ("eigenes.csv",)


def test_optional_tables_may_be_missing(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    for name in ("references", "location", "businesscases", "cashpointclosing"):
        (folder / f"{name}.csv").unlink()
    assert _cents(_read(folder)) == WHOLE


@pytest.mark.parametrize("name", ["lines.csv", "lines_vat.csv", "transactions.csv"])
def test_a_missing_table_is_named(tmp_path: Path, name: str) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / name).unlink()
    with pytest.raises(ShopError, match=rf"till-file-missing.*{re.escape(name)}"):
        _read(folder)


def test_an_incomplete_part_is_refused_and_the_others_come_in(tmp_path: Path) -> None:
    a_day().folder(tmp_path / "all" / "whole")
    broken = a_day(number=1235).folder(tmp_path / "all" / "broken")
    (broken / "lines_vat.csv").unlink()
    parsed = _read(tmp_path / "all")
    assert _cents(parsed) == WHOLE
    (refusal,) = parsed.refused
    assert (refusal.file, refusal.kind) == ("broken", "till-file-missing")
    assert parsed.refused_by_kind == {"till-file-missing": 4}


# -- receipts that do not fit together -------------------------------------------------------


def test_half_a_receipt_is_refused_whole(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    _rewrite(folder, "lines_vat.csv", lambda text: text.replace("8,50000", "acht", 1))
    parsed = _read(folder)
    assert _cents(parsed) == [400, -400]
    (refusal,) = parsed.refused
    assert (refusal.file, refusal.line, refusal.kind) == ("lines_vat.csv", 2, "number-unreadable")
    assert parsed.refused_by_kind == {"number-unreadable": 2}


def test_lines_without_receipt_and_money_without_line_are_told(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    _rewrite(folder, "transactions.csv", lambda text: text.replace(";B-2;", ";B-X;"))
    _rewrite(folder, "lines_vat.csv", lambda text: text.replace(";B-1;2;", ";B-1;9;"))
    parsed = _read(folder)
    assert _cents(parsed) == [-400]
    kinds = {refusal.kind for refusal in parsed.refused}
    assert kinds == {"till-line-alone", "till-amount-alone"}


def test_a_line_without_money_is_free_only_if_the_total_says_so(tmp_path: Path) -> None:
    till = Till().receipt("free", BREAD, Item("Beutel", "0.00", art="5"))
    till.receipt("lost", BREAD, COMTE, at="2026-03-14T12:00:00")
    folder = till.close().folder(tmp_path / "export")
    _rewrite(
        folder, "lines_vat.csv",
        lambda text: "".join(row for row in text.splitlines(keepends=True)
                             if ";free;2;" not in row and ";lost;2;" not in row),
    )  # fmt: skip
    parsed = _read(folder)
    assert _cents(parsed) == [400]
    assert [refusal.kind for refusal in parsed.refused] == ["till-money-missing"]


def test_two_exports_that_overlap_bring_each_receipt_once(tmp_path: Path) -> None:
    a_day().folder(tmp_path / "all" / "monday")
    longer = a_day()
    longer.receipt("B-1", COMTE, at="2026-03-15T09:00:00").close()
    longer.folder(tmp_path / "all" / "week")
    parsed = _read(tmp_path / "all")
    assert _cents(parsed) == [*WHOLE, 850]
    assert parsed.skipped == {"twice": 3}


def test_the_same_receipt_with_other_content_in_another_part_is_refused(tmp_path: Path) -> None:
    a_day().folder(tmp_path / "all" / "a")
    other = a_day().folder(tmp_path / "all" / "b")
    _rewrite(other, "lines_vat.csv", lambda text: text.replace("8,50000", "9,50000"))
    parsed = _read(tmp_path / "all")
    assert _cents(parsed) == WHOLE
    assert [refusal.kind for refusal in parsed.refused] == ["till-receipt-differs"]


# -- the index -------------------------------------------------------------------------------


@pytest.mark.parametrize("evil", [LAUGHS, THIEF, "<DataSet><Media>", "", "no xml at all"])
def test_an_index_that_is_broken_or_plays_tricks_is_left_aside(tmp_path: Path, evil: str) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / "index.xml").write_text(evil, "utf-8")
    seen = intake.look(folder)
    assert any(note.kind.startswith("seen-index-") for note in seen.evidence)
    assert _cents(_read(folder)) == WHOLE


def test_the_document_type_is_never_opened(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / "gdpdu-01-08-2002.dtd").unlink()
    _rewrite(
        folder, "index.xml", lambda t: t.replace("gdpdu-01-09-2004.dtd", "http://localhost:9/")
    )
    assert "seen-till-index" in [note.kind for note in intake.look(folder).evidence]
    assert _cents(_read(folder)) == WHOLE


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


# -- archives --------------------------------------------------------------------------------


def test_paths_inside_an_archive_lead_nowhere(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "shop" / "export")
    packed = _pack(folder, tmp_path / "shop" / "evil.zip", "../../../")
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("/etc/lines.csv", "x")
        archive.writestr("C:\\Windows\\transactions.csv", "x")
    before = sorted(tmp_path.rglob("*"))
    parsed = _read(packed)
    assert _cents(parsed) == WHOLE
    assert sorted(tmp_path.rglob("*")) == before
    assert parsed.purchases is not None
    assert not any(".." in label for label in parsed.purchases.files)


def test_a_bomb_is_not_opened(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("lines.csv", b"0" * 200_000_000)
    with pytest.raises(ShopError, match="archive-bomb"):
        intake.look(bomb)
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as archive:
        archive.write(bomb, "inner.zip")
    with pytest.raises(ShopError, match="archive-bomb"):
        intake.look(outer)


def test_a_truncated_archive_is_told_in_one_sentence(tmp_path: Path) -> None:
    packed = a_day().write(tmp_path / "export.zip")
    whole = packed.read_bytes()
    for share in (3, 10, 50, 90, 99):
        packed.write_bytes(whole[: len(whole) * share // 100])
        with pytest.raises(ShopError, match="archive-damaged"):
            intake.look(packed)


def test_a_table_that_breaks_off_inside_is_refused(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    packed = _pack(folder, tmp_path / "export.zip")
    content = bytearray(packed.read_bytes())
    with zipfile.ZipFile(packed) as archive:
        at = archive.getinfo("lines.csv").header_offset + 60
    content[at : at + 20] = bytes(20)
    packed.write_bytes(bytes(content))
    with pytest.raises(ShopError, match="damaged"):
        _read(packed)


def test_an_archive_with_a_password_says_so(tmp_path: Path) -> None:
    packed = a_day().write(tmp_path / "export.zip")
    content = bytearray(packed.read_bytes())
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(sign)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(sign, at + 4)
    packed.write_bytes(bytes(content))
    with pytest.raises(ShopError, match="archive-password"):
        intake.look(packed)


@pytest.mark.skipif(
    sys.platform == "win32" or getattr(os, "geteuid", lambda: 1)() == 0,
    reason="the owner of everything reads everything",
)
def test_one_locked_file_is_named_and_nothing_comes_in(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    (folder / "lines.csv").chmod(0)
    with pytest.raises(Trouble, match=r"file-locked.*lines.csv"):
        _read(folder)


def test_a_file_locked_by_another_program_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_day().folder(tmp_path / "export")
    opened = Path.open

    def locked(self: Path, *how: object, **more: object) -> object:
        if self.name == "lines.csv":
            raise PermissionError(13, "in use")
        return opened(self, *how, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(Trouble, match=r"file-locked.*lines.csv"):
        _read(folder)


def test_folders_and_archives_without_a_till_in_them_say_what_to_do(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(ShopError, match="file-is-folder"):
        intake.look(empty)
    (empty / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    packed = _pack(empty, tmp_path / "photos.zip")
    with pytest.raises(ShopError, match="file-is-archive"):
        intake.look(packed)


def test_random_damage_never_raises_anything_of_ours_and_every_line_is_counted(
    tmp_path: Path,
) -> None:
    chance = random.Random(7)
    good = a_day().folder(tmp_path / "good")
    for turn in range(60):
        folder = tmp_path / f"turn {turn}"
        shutil.copytree(good, folder)
        file = chance.choice(sorted(folder.glob("*.csv")))
        content = bytearray(file.read_bytes())
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(content))
            match chance.randrange(4):
                case 0:
                    content[at] = chance.randrange(256)
                case 1:
                    del content[at : at + chance.randint(1, 40)]
                case 2:
                    content[at:at] = chance.choice([b'"', b"\n", b";", b"\0", b"\xc3", b"\r\n;"])
                case _:
                    content[at:at] = content[at : at + 60]
        file.write_bytes(bytes(content))
        try:
            parsed = intake.read(folder, today=TODAY)
        except ShopError:
            continue
        assert parsed.lines.adds_up, f"turn {turn}: {file.name}"


def test_a_damaged_archive_among_others_is_named(tmp_path: Path) -> None:
    whole = a_day().write(tmp_path / "all" / "gut.zip").read_bytes()
    (tmp_path / "all" / "halb.zip").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ShopError, match=r"archive-damaged.*halb\.zip"):
        _read(tmp_path / "all")


def test_as_many_archives_as_there_are_closings_are_read(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    folder = tmp_path / "all"
    for number in range(1, 41):
        Till(number=number).receipt("1", BREAD).close().write(folder / f"{number}.zip")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (40, hard))
    try:
        parsed = intake.read(folder, today=TODAY)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert _cents(parsed) == [400] * 40


def test_a_long_list_of_contents_is_not_read_to_its_end_before_looking(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    packed = _pack(folder, tmp_path / "long.zip")
    with zipfile.ZipFile(packed, "a") as archive:
        for number in range(3000):
            archive.writestr(f"Anhang/{number}.txt", "x")
    with packed.open("rb") as file, zipfile.ZipFile(shortened.to(file, 12)) as short:
        names = short.namelist()
        assert len(names) == 12
        assert short.read(names[0]) == (folder / names[0]).read_bytes()
    assert intake.look(packed).format == "dsfinvk"
    assert _cents(_read(packed)) == WHOLE


def test_more_files_than_any_till_writes_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_files, "MOST_FILES", 5)
    packed = a_day().write(tmp_path / "export.zip")
    with pytest.raises(ShopError, match="archive-bomb"), archive_files.opened(packed, most=5):
        pass


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("gestern", "date-unreadable"), ("03/04/2026 10:00", "date-unreadable"),
        ("2026-02-31T10:00:00", "date-impossible"),
        ("9999-12-31T23:59:59-12:00", "date-impossible"),
        ("1899-12-30T10:00:00", "date-too-old"), ("2027-03-14T10:00:00", "date-ahead"),
        ("", "date-missing"),
    ],
)  # fmt: skip
def test_a_receipt_without_a_time_that_can_be_is_refused(
    tmp_path: Path, written: str, kind: str
) -> None:
    folder = a_day().folder(tmp_path / "export")
    _rewrite(folder, "transactions.csv", lambda t: t.replace("2026-03-14T10:41:15", written))
    parsed = _read(folder)
    assert _cents(parsed) == [400, -400]
    assert parsed.refused[0].kind == kind
    assert parsed.refused[0].file == "transactions.csv"
