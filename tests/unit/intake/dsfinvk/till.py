"""A till that writes exports, with the independent package `dsfinvk` as its pen.

`Till` collects closings and receipts; `write` makes a zip, `folder` a folder. What the package
cannot write (damage, other dates) the tests do to the files afterwards.
"""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dsfinvk import models
from dsfinvk.collection import Collection

BERLIN = ZoneInfo("Europe/Berlin")
DTD = "<!-- never read -->"
_ALL = [
    value for value in vars(models).values()
    if isinstance(value, type) and issubclass(value, models.Model) and value is not models.Model
]  # fmt: skip


@dataclass(frozen=True)
class Item:
    """One line. `gross` in euros, for both VAT keys when it is a pair."""

    text: str
    gross: str | tuple[str, str]
    art: str = ""
    gtin: str = ""
    group: str = "Käse"
    group_id: str = "3"
    count: str = "1"
    factor: str = "1"
    unit: str = "Stück"
    kind: str = "Umsatz"
    void: bool = False
    agency: int = 0
    voucher: str = ""
    discounts: Sequence[str] = ()

    @property
    def amounts(self) -> tuple[Decimal, ...]:
        parts = (self.gross,) if isinstance(self.gross, str) else self.gross
        return tuple(Decimal(part) for part in parts)


class Till:
    """`number`: the closing that receipts go to; `close` begins the next one."""

    def __init__(self, name: str = "KASSE-01", number: int = 1234) -> None:
        self.name = name
        self.number = number
        self.created = datetime(2026, 3, 14, 19, 5, tzinfo=BERLIN)
        self.books = Collection()
        self._turnover: dict[str, Decimal] = {}

    def _key(self) -> dict[str, object]:
        return {"Z_KASSE_ID": self.name, "Z_ERSTELLUNG": self.created, "Z_NR": self.number}

    def receipt(
        self, identity: str, *items: Item, at: str = "2026-03-14T10:41:15", kind: str = "Beleg",
        total: str | None = None, void: bool = False, refers: tuple[str, int, str] | None = None,
        tse: tuple[int, str] | None = None, **customer: str,
    ) -> "Till":  # fmt: skip
        """`refers`: till, closing and BON_ID of the receipt it takes back. `customer`: KUNDE_…,
        without the prefix, in small letters."""
        end = datetime.fromisoformat(at).replace(tzinfo=BERLIN)
        whole = sum((sum(item.amounts) for item in items), Decimal(0))
        facts = {f"KUNDE_{name.upper()}": value for name, value in customer.items()}
        head = models.Bonkopf(
            **self._key(), BON_ID=identity, BON_NR=1001, BON_TYP=kind, BON_STORNO=void,
            BON_START=end, BON_ENDE=end, BEDIENER_NAME="Anna Beispiel",
            UMS_BRUTTO=Decimal(total) if total else whole, **facts,
        )  # fmt: skip
        self.books.add(head)
        for place, item in enumerate(items, 1):
            self._line(identity, place, item)
            if kind == "Beleg" and not item.agency:
                self._turnover[item.kind] = self._turnover.get(item.kind, Decimal(0)) + sum(
                    item.amounts
                )
        if refers:
            self.books.add(models.Bon_Referenzen(
                **self._key(), BON_ID=identity, REF_TYP="Transaktion", REF_Z_KASSE_ID=refers[0],
                REF_Z_NR=refers[1], REF_BON_ID=refers[2],
            ))  # fmt: skip
        if tse:
            self.books.add(models.TSE_Transaktionen(
                **self._key(), BON_ID=identity, TSE_TANR=tse[0], TSE_TA_ENDE=tse[1],
            ))  # fmt: skip
        return self

    def _line(self, identity: str, place: int, item: Item) -> None:
        key = {**self._key(), "BON_ID": identity, "POS_ZEILE": str(place)}
        self.books.add(models.Bonpos(
            **key, ARTIKELTEXT=item.text, GV_TYP=item.kind, P_STORNO=item.void,
            AGENTUR_ID=item.agency, ART_NR=item.art, GTIN=item.gtin, WARENGR_ID=item.group_id,
            WARENGR=item.group, MENGE=Decimal(item.count), FAKTOR=Decimal(item.factor),
            EINHEIT=item.unit, GUTSCHEIN_NR=item.voucher, STK_BR=Decimal("99.99"),
        ))  # fmt: skip
        for vat, amount in enumerate(item.amounts, 1):
            self.books.add(models.Bonpos_USt(
                **key, UST_SCHLUESSEL=vat, POS_BRUTTO=amount, POS_NETTO=amount, POS_UST=Decimal(0)
            ))  # fmt: skip
        for discount in item.discounts:
            self.books.add(models.Bonpos_Preisfindung(
                **key, TYP="discount", UST_SCHLUESSEL=1, PF_BRUTTO=Decimal(discount)
            ))  # fmt: skip

    def close(self, *, branch: str = "", off: str = "0") -> "Till":
        """The till's own sums; `off`: by how much they are wrong."""
        self.books.add(models.Stamm_Abschluss(
            **self._key(), TAXONOMIE_VERSION="2.3", NAME="Lindenladen", ORT="Ulm",
            Z_SE_ZAHLUNGEN=sum(self._turnover.values(), Decimal(0)),
        ))  # fmt: skip
        if branch:
            self.books.add(models.Stamm_Orte(**self._key(), LOC_NAME=branch, LOC_ORT="Ulm"))
        for kind, amount in self._turnover.items():
            wrong = Decimal(off) if kind == "Umsatz" else Decimal(0)
            self.books.add(models.Z_GV_Typ(
                **self._key(), GV_TYP=kind, AGENTUR_ID=0, UST_SCHLUESSEL=1,
                Z_UMS_BRUTTO=amount + wrong,
            ))  # fmt: skip
        self._turnover = {}
        self.number += 1
        self.created = self.created.replace(day=self.created.day + 1)
        return self

    def write(self, path: Path) -> Path:
        """A zip, as the tax office gets it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        index, dtd = path.with_suffix(".xml"), path.with_suffix(".dtd")
        index.write_text(index_xml(), encoding="utf-8")
        dtd.write_text(DTD, encoding="utf-8")
        self.books.write(path, index, dtd)
        index.unlink()
        dtd.unlink()
        return path

    def folder(self, path: Path) -> Path:
        packed = self.write(path.with_suffix(".zip"))
        with zipfile.ZipFile(packed) as archive:
            archive.extractall(path)
        packed.unlink()
        return path


def index_xml(*, decimal: str = ",", group: str = ".", separator: str = ";") -> str:
    """The index as the standard has it."""
    tables = "\n".join(_table(model, decimal, group, separator) for model in _ALL)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE DataSet SYSTEM "gdpdu-01-09-2004.dtd">
<DataSet><Version>1.0</Version><DataSupplier><Name>Lindenladen</Name></DataSupplier>
<Media><Name>DSFinV-K</Name>
{tables}
</Media></DataSet>"""


def _table(model: Any, decimal: str, group: str, separator: str) -> str:
    columns = "".join(
        f"<VariableColumn><Name>{field.name}</Name><AlphaNumeric/></VariableColumn>"
        for field in model._fields
    )
    return (
        f"<Table><URL>{model._filename}</URL><Name>{model.__name__}</Name><UTF8/>"
        f"<DecimalSymbol>{decimal}</DecimalSymbol>"
        f"<DigitGroupingSymbol>{group}</DigitGroupingSymbol><Range><From>2</From></Range>"
        f"<VariableLength><ColumnDelimiter>{separator}</ColumnDelimiter>"
        f"<RecordDelimiter>&#13;&#10;</RecordDelimiter>"
        f'<TextEncapsulator>"</TextEncapsulator>{columns}</VariableLength></Table>'
    )


COMTE = Item("BERGKÄSE GES. 18M", "8.50", art="4711", gtin="4006381333931", count="0.25",
             unit="kg")  # fmt: skip
BREAD = Item("Brot, rund", "4.00", art="12", group="Brot", group_id="1")


def a_day(name: str = "KASSE-01", number: int = 1234) -> Till:
    """Two receipts and a return of one closing."""
    till = Till(name, number)
    till.receipt("B-1", COMTE, BREAD, id="00017", name="Dr. Wäsemüller-Özbek Björn",
                 strasse="Am Köhlerhof 12", plz="48155", ort="Münster", land="DEU")  # fmt: skip
    till.receipt("B-2", BREAD, at="2026-03-14T11:00:00")
    till.receipt("B-3", Item("Brot, rund", "-4.00", art="12", group="Brot", group_id="1"),
                 at="2026-03-14T12:00:00", refers=(name, number, "B-2"))  # fmt: skip
    return till.close(branch="Hofladen")
