"""Random damage to good files of every reader: rows and refusals always, nothing else.

Every physical line is counted once, and the money of the receipts is that of their lines. What is
damaged beyond a file is a `ShopError` or `Trouble`, never another exception, never a hang.
"""

import io
import random
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopfriend import intake
from shopfriend.domain.incoming import How
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.intake import matching
from tests.unit.intake import sheets
from tests.unit.intake.exports import EXPORTS

TODAY = date(2026, 11, 23)
CARDS = """BEGIN:VCARD\r\nVERSION:3.0\r\nN:Fünkenböhl;Jördis;;Dr.;\r\nFN:Dr. Jördis Fünkenböhl\r
TEL;TYPE=CELL:+49 351 0000001\r\nADR;TYPE=HOME:;;Größweg 3a;Dresden;;01067;Deutschland\r
BDAY:1980-03-14\r\nEND:VCARD\r
BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:W=C3=A4semüller;Bj=C3=B6rn\r
TEL;CELL:0251 0000002\r\nEND:VCARD\r\n""".encode()


def _rows() -> list[list[str]]:
    return [row.split(",") for row in EXPORTS["lightspeed-customers"].splitlines()]


def _written(kind: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made"
        if kind == "xls":
            sheets.xls(path, "Kunden", _rows())
        else:
            (sheets.xlsx if kind == "xlsx" else sheets.ods)(path, {"Kunden": _rows()})
        return path.read_bytes()


def _till() -> bytes:
    """Few columns of the four tables that matter."""
    tables = {
        "transactions.csv": "Z_KASSE_ID;Z_ERSTELLUNG;Z_NR;BON_ID;BON_NR;BON_TYP;BON_STORNO;"
        "BON_START;BON_ENDE;UMS_BRUTTO;KUNDE_NAME;KUNDE_ID\nK1;2026-03-14T19:05:00;1;B1;1;Beleg;0;"
        "2026-03-14T10:40:00;2026-03-14T10:41:15;7,92;Jördis Fünkenböhl;17\n",
        "lines.csv": "Z_KASSE_ID;Z_ERSTELLUNG;Z_NR;BON_ID;POS_ZEILE;ARTIKELTEXT;GV_TYP;P_STORNO;"
        "ART_NR;GTIN;WARENGR;MENGE;FAKTOR;EINHEIT;STK_BR\nK1;2026-03-14T19:05:00;1;B1;1;Bergkäse;"
        "Umsatz;0;10221;;Käse;0,318;1;kg;24,90\n",
        "lines_vat.csv": "Z_KASSE_ID;Z_ERSTELLUNG;Z_NR;BON_ID;POS_ZEILE;UST_SCHLUESSEL;POS_BRUTTO;"
        "POS_NETTO;POS_UST\nK1;2026-03-14T19:05:00;1;B1;1;2;7,92;7,40;0,52\n",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in tables.items():
            archive.writestr(name, text.encode())
    return made.getvalue()


GOOD: dict[str, Callable[[], bytes]] = {
    **{name: (lambda text=text: text.encode()) for name, text in EXPORTS.items()},  # type: ignore[misc]
    "vcard": lambda: CARDS,
    **{kind: (lambda kind=kind: _written(kind)) for kind in ("xlsx", "xls", "ods")},  # type: ignore[misc]
    "dsfinvk": _till,
}


def _check(path: Path, how: How | None = None) -> None:
    try:
        seen = intake.look(path, how or How())
        parsed = intake.read(path, how or How(), today=TODAY)
    except (ShopError, Trouble):  # damaged beyond a file: also an answer
        return
    assert seen.format
    assert parsed.lines.adds_up, parsed.lines
    assert sum(parsed.refused_by_kind.values()) >= len(parsed.refused)
    if parsed.purchases is not None:
        bought = parsed.purchases
        assert int(bought.total_cents.sum()) == int(bought.line_cents.sum())
        assert int(bought.lines.sum()) == len(bought.receipt)
        assert all(len(day) == 10 for day in bought.day)
    uids = [row.uid or row.number for row in parsed.customers if row.uid or row.number]
    assert len(uids) == len(set(uids))


@pytest.mark.parametrize("name", GOOD)
def test_an_undamaged_file_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / "good"
    path.write_bytes(GOOD[name]())
    parsed = intake.read(path, today=TODAY)
    assert parsed.rows > 0
    assert parsed.lines.adds_up
    assert parsed.refused == ()


@pytest.mark.parametrize("name", GOOD)
def test_random_damage_gives_rows_and_refusals_and_nothing_else(tmp_path: Path, name: str) -> None:
    good = GOOD[name]()
    path = tmp_path / "damaged"
    for seed in range(8):
        path.write_bytes(_damaged(good, random.Random(f"{name} {seed}")))
        _check(path)


@pytest.mark.parametrize("name", GOOD)
def test_half_a_file_of_any_kind_is_no_crash(tmp_path: Path, name: str) -> None:
    good = GOOD[name]()
    path = tmp_path / "half"
    for part in (1, 7, len(good) // 4, len(good) // 2, len(good) - 3):
        path.write_bytes(good[:part])
        _check(path)


@pytest.mark.parametrize("kind", sheets.SPOILED)
@pytest.mark.parametrize("name", ["xlsx", "ods", "dsfinvk"])
def test_faults_that_the_archive_module_does_not_call_so(
    tmp_path: Path, name: str, kind: str
) -> None:
    """Each was found by damage at random."""
    path = tmp_path / "spoiled"
    path.write_bytes(sheets.spoiled(GOOD[name](), kind))
    _check(path)


_CELLS = st.one_of(
    st.sampled_from(
        ["1", "-1", "2026-03-14", "31.02.2026", "03/04/2026", "8,50", "8.50", "1.234", "€-3.00",
         "#1001", "Käse", "", "Summe", '"', '"a,b"', '"a\nb"', "=cmd|x", "\u202eevil", "😀", "0",
         "x" * 300,
         "4,01E+12", "12.0", "M?ller", "[A] b", "Refund", "cancelled", ":::", "a@b.cd", "99" * 20,
         "1e999", "nan", "-", "--03-14", "0.0.00", "Tisch 4"]
    ),
    st.text(max_size=12),
)  # fmt: skip


@pytest.mark.parametrize("name", [format_.name for format_ in matching.ALL])
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=st.lists(st.lists(_CELLS, max_size=24), max_size=8), end=st.sampled_from(["\n", "\r\n"])
)
def test_any_cells_under_the_headings_of_a_format_are_rows_or_refusals(
    tmp_path: Path, name: str, rows: list[list[str]], end: str
) -> None:
    format_ = matching.by_name(name)
    assert format_ is not None
    headings = [column.aliases[0].replace("0000", "1") for column in format_.columns]
    lines = [",".join(headings), *(",".join(row) for row in rows)]
    path = tmp_path / "any.csv"
    path.write_bytes(end.join(lines).encode("utf-8", "replace"))
    answers = {"decimal": "dot", "date-order": "dmy"}
    _check(path, How(format=name, answers=answers))


def _damaged(good: bytes, chance: random.Random) -> bytes:
    data = bytearray(good)
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(data) or 1)
        kind = chance.randrange(5)
        if kind == 0:
            data[at : at + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            del data[at : at + chance.randrange(1, 40)]
        elif kind == 2:
            data[at:at] = data[at : at + chance.randrange(1, 60)]
        elif kind == 3:
            data[at:at] = chance.choice(
                [b'"', b"\0", b"\n", b"\r", b";", b",", b"\xff", b"\xc3", b"=", b"9" * 30, b"-"]
            )
        else:
            other = chance.randrange(len(data) or 1)
            data[at : at + 8], data[other : other + 8] = data[other : other + 8], data[at : at + 8]
    return bytes(data)
