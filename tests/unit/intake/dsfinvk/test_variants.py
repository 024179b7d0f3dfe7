"""What makers of tills do beside the standard: each of it makes the same receipts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shopfriend.services import texts
from tests.unit.intake.dsfinvk.exports import WHOLE, cents, pack, read, rewrite
from tests.unit.intake.dsfinvk.till import BREAD, COMTE, Item, Till, a_day

Change = Callable[[str], str]


def _every(folder: Path, change: Change) -> None:
    for file in folder.glob("*.csv"):
        rewrite(folder, file.name, change)


def _without(column: str) -> Change:
    """The table without that column."""

    def changed(text: str) -> str:
        rows = [row.split(";") for row in text.removesuffix("\r\n").split("\r\n")]
        place = rows[0].index(column)
        kept = [";".join(row[:place] + row[place + 1 :]) for row in rows]
        return "\r\n".join([*kept, ""])

    return changed


@pytest.mark.parametrize("end", ["\n", "\r"])
def test_other_line_ends(tmp_path: Path, end: str) -> None:
    folder = a_day().folder(tmp_path / "export")
    _every(folder, lambda text: text.replace("\r\n", end))
    assert cents(read(folder)) == WHOLE


def test_quotes_around_everything_a_line_end_and_separators_inside(tmp_path: Path) -> None:
    odd = Item('Käse; "alt"\r\n18 Monate', "8.50", art="4711")
    parsed = read(Till().receipt("1", odd, BREAD).close().folder(tmp_path / "export"))
    assert cents(parsed) == [1250]
    assert parsed.purchases is not None
    assert parsed.purchases.products[0].name == 'Käse; "alt"\n18 Monate'
    folder = a_day().folder(tmp_path / "quoted")

    def quoted(text: str) -> str:
        rows = text.removesuffix("\r\n").split("\r\n")
        cells = ['";"'.join(row.replace('"', "").split(";")) for row in rows]
        return "\r\n".join([*(f'"{row}"' for row in cells), ""])

    _every(folder, quoted)
    assert cents(read(folder)) == WHOLE


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_an_index_with_a_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    folder = a_day().folder(tmp_path / "export")
    file = folder / "index.xml"
    said = file.read_text("utf-8")
    said = said.replace("UTF-8", "UTF-16") if encoding == "utf-16" else said
    file.write_bytes(said.encode(encoding))
    parsed = read(folder)
    assert cents(parsed) == WHOLE
    assert not [each for each in parsed.seen.evidence if each.kind.startswith("seen-index-")]


def test_folders_in_folders_in_upper_case_and_zips_beside_them(tmp_path: Path) -> None:
    deep = a_day().folder(tmp_path / "all" / "EXPORT" / "DSFINVK" / "2026-03-14")
    for file in list(deep.iterdir()):
        file.rename(deep / file.name.upper())
    other = a_day("KASSE-02").folder(tmp_path / "other")
    pack(other, tmp_path / "all" / "EXPORT" / "kasse2.ZIP", prefix="Daten/")
    assert sorted(cents(read(tmp_path / "all"))) == sorted([*WHOLE, *WHOLE])


@pytest.mark.parametrize(
    ("table", "column"),
    [("lines.csv", "FAKTOR"), ("lines.csv", "EINHEIT"), ("lines.csv", "WARENGR"),
     ("lines.csv", "P_STORNO"), ("lines.csv", "AGENTUR_ID"), ("transactions.csv", "BON_STORNO"),
     ("transactions.csv", "UMS_BRUTTO"), ("transactions.csv", "BON_TYP"),
     ("transactions.csv", "BON_START"), ("transactions.csv", "KUNDE_NAME"),
     ("transactions.csv", "Z_ERSTELLUNG"), ("lines.csv", "Z_ERSTELLUNG"),
     ("lines_vat.csv", "Z_ERSTELLUNG")],
)  # fmt: skip
def test_a_column_that_is_missing(tmp_path: Path, table: str, column: str) -> None:
    folder = a_day().folder(tmp_path / "export")
    rewrite(folder, table, _without(column))
    parsed = read(folder)
    assert cents(parsed) == WHOLE
    assert parsed.refused == ()


def test_a_head_without_its_end_has_its_begin(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    rewrite(folder, "transactions.csv", _without("BON_ENDE"))
    assert cents(read(folder)) == WHOLE


@pytest.mark.parametrize("zero", ["0,00", "0,00000", "false", "Nein", "N", ""])
@pytest.mark.parametrize("column", ["BON_STORNO", "P_STORNO", "AGENTUR_ID"])
def test_a_no_however_it_is_written(tmp_path: Path, column: str, zero: str) -> None:
    table = "transactions.csv" if column == "BON_STORNO" else "lines.csv"
    folder = a_day().folder(tmp_path / "export")
    rewrite(folder, table, _set(column, zero))
    if column == "AGENTUR_ID" and zero.isalpha():
        return  # a name there is somebody
    assert cents(read(folder)) == WHOLE


@pytest.mark.parametrize("one", ["1", "1,00", "true", "Ja", "J", "X"])
def test_a_yes_however_it_is_written(tmp_path: Path, one: str) -> None:
    folder = a_day().folder(tmp_path / "export")
    rewrite(folder, "transactions.csv", _set("BON_STORNO", one))
    assert cents(read(folder)) == [-400]  # only the one that names another is its return


def _set(column: str, value: str) -> Change:
    def changed(text: str) -> str:
        rows = [row.split(";") for row in text.removesuffix("\r\n").split("\r\n")]
        place = rows[0].index(column)
        for row in rows[1:]:
            row[place] = value
        return "\r\n".join([*(";".join(row) for row in rows), ""])

    return changed


def test_an_index_that_lies_about_the_decimal_sign_is_told(tmp_path: Path) -> None:
    """It says comma, and no amount has one."""
    folder = a_day().folder(tmp_path / "export")
    for name in ("lines_vat.csv", "transactions.csv", "businesscases.csv", "lines.csv"):
        rewrite(folder, name, lambda text: text.replace(".", "").replace(",", "."))
    parsed = read(folder)
    assert cents(parsed) == WHOLE
    (told,) = [each for each in parsed.seen.evidence if each.kind == "seen-index-decimal"]
    for language in texts.LANGUAGES:
        assert "lines_vat.csv" in texts.say(told, language)


def test_amounts_with_a_currency_sign_and_odd_blanks(tmp_path: Path) -> None:
    folder = Till().receipt("1", COMTE, Item("Wein", "1234.00", art="9")).close().folder(
        tmp_path / "export"
    )  # fmt: skip
    rewrite(folder, "lines_vat.csv", lambda text: text.replace("1.234,00000", "1\u00a0234,00 €"))
    assert cents(read(folder)) == [124250]


def test_a_closing_without_a_sale_is_no_error(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    for name in ("lines.csv", "lines_vat.csv", "transactions.csv", "references.csv"):
        rewrite(folder, name, lambda text: text.partition("\r\n")[0] + "\r\n")
    parsed = read(folder)
    assert cents(parsed) == []
    assert parsed.refused == ()


def test_words_of_the_standard_in_other_letters(tmp_path: Path) -> None:
    till = Till().receipt("1", BREAD, Item("Pfand", "0.25", kind="Pfand")).receipt("2", BREAD)
    folder = till.close().folder(tmp_path / "export")
    rewrite(folder, "lines.csv", lambda text: text.replace(";Umsatz;", ";UMSATZ;"))
    rewrite(folder, "lines.csv", lambda text: text.replace(";Pfand;Pfand", ";Pfand;pfand "))
    rewrite(folder, "transactions.csv", lambda text: text.replace(";Beleg;", ";BELEG ;"))
    parsed = read(folder)
    assert cents(parsed) == [400, 400]
    assert parsed.skipped == {"deposit": 1}


def test_parts_of_a_bundle_explain_it_and_are_no_turnover(tmp_path: Path) -> None:
    folder = a_day().folder(tmp_path / "export")
    head = ("Z_KASSE_ID;Z_ERSTELLUNG;Z_NR;BON_ID;POS_ZEILE;ZI_ART_NR;ZI_NAME;ZI_MENGE;"
            "ZI_BASISPREIS_BRUTTO")  # fmt: skip
    key = "KASSE-01;2026-03-14T19:05:00;1.234;B-1;1"
    part = f"{head}\r\n{key};4711;Käse im Korb;1;3,00\r\n{key};12;Brot im Korb;1;2,00\r\n"
    (folder / "subitems.csv").write_text(part, "utf-8")
    parsed = read(folder)
    assert cents(parsed) == WHOLE
    assert parsed.purchases is not None
    assert "Käse im Korb" not in [good.name for good in parsed.purchases.products]
    assert parsed.lines.skipped >= 2
