"""The public data set as a till would hand it out: DSFinV-K, one closing per branch and day.

Written once below `dist/public/dsfinvk` from `purchases.csv`, in plain Python, so that nothing of
the program's own reader is in it.
"""

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.bench import public

FOLDER = public.FOLDER / "dsfinvk"
_KEY = "Z_KASSE_ID;Z_ERSTELLUNG;Z_NR"
_HEADERS = {
    "transactions": f"{_KEY};BON_ID;BON_NR;BON_TYP;BON_NAME;TERMINAL_ID;BON_STORNO;BON_START;"
    "BON_ENDE;BEDIENER_ID;BEDIENER_NAME;UMS_BRUTTO;KUNDE_NAME;KUNDE_ID;KUNDE_TYP;KUNDE_STRASSE;"
    "KUNDE_PLZ;KUNDE_ORT;KUNDE_LAND;KUNDE_USTID;BON_NOTIZ",
    "lines": f"{_KEY};BON_ID;POS_ZEILE;GUTSCHEIN_NR;ARTIKELTEXT;POS_TERMINAL_ID;GV_TYP;GV_NAME;"
    "INHAUS;P_STORNO;AGENTUR_ID;ART_NR;GTIN;WARENGR_ID;WARENGR;MENGE;FAKTOR;EINHEIT;STK_BR",
    "lines_vat": f"{_KEY};BON_ID;POS_ZEILE;UST_SCHLUESSEL;POS_BRUTTO;POS_NETTO;POS_UST",
    "itemamounts": f"{_KEY};BON_ID;POS_ZEILE;TYP;UST_SCHLUESSEL;PF_BRUTTO;PF_NETTO;PF_UST",
    "transactions_tse": f"{_KEY};BON_ID;TSE_ID;TSE_TANR;TSE_TA_START;TSE_TA_ENDE;"
    "TSE_TA_VORGANGSART;TSE_TA_SIGZ;TSE_TA_SIG;TSE_TA_FEHLER;TSE_VORGANGSDATEN",
    "cashpointclosing": f"{_KEY};Z_BUCHUNGSTAG;TAXONOMIE_VERSION;Z_START_ID;Z_ENDE_ID;NAME;"
    "STRASSE;PLZ;ORT;LAND;STNR;USTID;Z_SE_ZAHLUNGEN;Z_SE_BARZAHLUNGEN",
    "location": f"{_KEY};LOC_NAME;LOC_STRASSE;LOC_PLZ;LOC_ORT;LOC_LAND;LOC_USTID",
    "businesscases": f"{_KEY};GV_TYP;GV_NAME;AGENTUR_ID;UST_SCHLUESSEL;Z_UMS_BRUTTO;Z_UMS_NETTO;"
    "Z_UST",
}


def folder() -> Path:
    """The export, written now unless it is there."""
    purchases = public.csv_folder() / "purchases.csv"
    stamp = FOLDER / "from.stamp"
    wanted = f"{purchases.stat().st_size} {Path(__file__).stat().st_size}"
    if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
        FOLDER.mkdir(parents=True, exist_ok=True)
        _write(purchases)
        stamp.write_text(wanted, "utf-8")
    return FOLDER


def _write(purchases: Path) -> None:
    with ExitStack() as stack:
        pens = {
            name: stack.enter_context((FOLDER / f"{name}.csv").open("w", encoding="utf-8"))
            for name in _HEADERS
        }
        for name, header in _HEADERS.items():
            pens[name].write(header + "\r\n")
        for text in _texts(purchases):
            for name, lines in text.items():
                pens[name].write(lines)


def _texts(purchases: Path) -> Iterator[dict[str, str]]:
    """Of one closing after the other."""
    with purchases.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=_order)
    for (branch, day), closing in groupby(rows, key=lambda row: (row["branch"], row["date"][:10])):
        yield _closing(branch, day, list(closing))


def _order(row: dict[str, str]) -> tuple[str, str, str]:
    return row["branch"], row["date"][:10], row["receipt"]


def _closing(branch: str, day: str, rows: list[dict[str, str]]) -> dict[str, str]:
    number = f"{date.fromisoformat(day).toordinal() - 736_000:,}".replace(",", ".")
    key = f"KASSE-{branch};{day}T20:00:00;{number}"
    texts: dict[str, list[str]] = {name: [] for name in _HEADERS}
    whole = 0
    for receipt, lines in groupby(rows, key=lambda row: row["receipt"]):
        whole += _receipt(texts, f"{key};{receipt}", list(lines))
    texts["cashpointclosing"].append(
        f"{key};{day};2.3;{rows[0]['receipt']};{rows[-1]['receipt']};Public;;;Ulm;DEU;;;"
        f"{_money(whole)};0,00"
    )
    texts["location"].append(f"{key};{branch};;;Ulm;DEU;")
    texts["businesscases"].append(f"{key};Umsatz;;0;1;{_money(whole)}000;0,00000;0,00000")
    return {name: "".join(f"{line}\r\n" for line in lines) for name, lines in texts.items()}


def _receipt(texts: dict[str, list[str]], key: str, rows: list[dict[str, str]]) -> int:
    total = 0
    for place, row in enumerate(rows, 1):
        cents, off = _cents(row["total"]), _cents(row["discount"])
        total += cents
        quantity = _decimal(row["quantity"])
        texts["lines"].append(
            f"{key};{place};;{_quoted(row['name'])};;Umsatz;;0;0;0;{row['product']};;;"
            f"{_quoted(row['category'])};{quantity};1,000;{row['unit']};{_money(cents)}000"
        )
        texts["lines_vat"].append(f"{key};{place};1;{_money(cents)}000;0,00000;0,00000")
        if off:
            texts["itemamounts"] += (
                f"{key};{place};base_amount;1;{_money(cents + off)}000;0,00000;0,00000",
                f"{key};{place};discount;1;-{_money(off)}000;0,00000;0,00000",
            )
    at = rows[0]["date"].replace(" ", "T")
    texts["transactions"].append(
        f"{key};{len(texts['transactions']) + 1};Beleg;;;0;{at};{at};;;{_money(total)};;"
        f"{rows[0]['customer']};;;;;;;"
    )
    texts["transactions_tse"].append(f"{key};1;{key[-7:]};{at}.000Z;{at}.000Z;Kassenbeleg-V1;1;;;")
    return total


def _cents(said: str) -> int:
    whole, _, part = said.partition(".")
    cents = int(whole.lstrip("-") or 0) * 100 + int(part.ljust(2, "0"))
    return -cents if said.startswith("-") else cents


def _money(cents: int) -> str:
    text = f"{abs(cents) / 100:,.2f}".translate(str.maketrans(",.", ".,"))
    return f"-{text}" if cents < 0 else text


def _decimal(said: str) -> str:
    return f"{float(said):,.3f}".translate(str.maketrans(",.", ".,"))


def _quoted(said: str) -> str:
    return f'"{said.replace(chr(34), chr(34) * 2)}"' if ";" in said or '"' in said else said


def sums(where: Path) -> dict[str, Any]:
    """What a plain reader finds: receipts, lines, cents."""
    with (where / "lines_vat.csv").open(encoding="utf-8", newline="") as file:
        cents = lines = 0
        for row in csv.DictReader(file, delimiter=";"):
            lines += 1
            cents += int(row["POS_BRUTTO"].replace(".", "").replace(",", "")) // 1000
    with (where / "transactions.csv").open(encoding="utf-8", newline="") as file:
        receipts = sum(1 for _ in file) - 1
    return {"receipts": receipts, "lines": lines, "cents": cents}
