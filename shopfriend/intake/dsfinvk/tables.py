"""The tables of a DSFinV-K export and the columns we ask of them.

To read another column: its name here, and `reading.py` knows it. `BEDIENER_NAME` is not here and
never will be: nobody's work is watched.
"""

from collections.abc import Iterable
from dataclasses import dataclass

CLOSING = ("Z_KASSE_ID", "Z_NR", "Z_ERSTELLUNG")
RECEIPT = (*CLOSING, "BON_ID")
LINE = (*RECEIPT, "POS_ZEILE")


@dataclass(frozen=True)
class Spec:
    """`name`: the official file, `official`: the name in `index.xml`. `marks`: the columns that
    tell a header of this table from all others, by whatever name the file goes. `needed`: those
    without which the table says nothing."""

    name: str
    official: str
    columns: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The column that no row of the table leaves empty."""
        return "BON_ID" if "BON_ID" in self.columns else "Z_NR"


TRANSACTIONS = Spec(
    "transactions", "Bonkopf",
    (*RECEIPT, "BON_NR", "BON_TYP", "BON_STORNO", "BON_START", "BON_ENDE", "UMS_BRUTTO",
     "KUNDE_NAME", "KUNDE_ID", "KUNDE_TYP", "KUNDE_STRASSE", "KUNDE_PLZ", "KUNDE_ORT",
     "KUNDE_LAND", "KUNDE_USTID"),
    ("BON_ID", "BON_TYP", "BON_START", "BON_ENDE", "UMS_BRUTTO"),
    ("Z_NR", "BON_ID"),
)  # fmt: skip
LINES = Spec(
    "lines", "Bonpos",
    (*LINE, "GUTSCHEIN_NR", "ARTIKELTEXT", "GV_TYP", "P_STORNO", "AGENTUR_ID", "ART_NR", "GTIN",
     "WARENGR_ID", "WARENGR", "MENGE", "FAKTOR", "EINHEIT"),
    ("BON_ID", "POS_ZEILE", "ARTIKELTEXT", "GV_TYP", "MENGE"),
    ("Z_NR", "BON_ID", "POS_ZEILE"),
)  # fmt: skip
LINES_VAT = Spec(
    "lines_vat", "Bonpos_USt", (*LINE, "POS_BRUTTO"),
    ("BON_ID", "POS_ZEILE", "POS_BRUTTO", "POS_NETTO"), ("Z_NR", "BON_ID", "POS_ZEILE",
                                                        "POS_BRUTTO"),
)  # fmt: skip
ITEM_AMOUNTS = Spec(
    "itemamounts", "Bonpos_Preisfindung", (*LINE, "TYP", "PF_BRUTTO"),
    ("BON_ID", "POS_ZEILE", "TYP", "PF_BRUTTO"), ("Z_NR", "BON_ID", "POS_ZEILE"),
)  # fmt: skip
REFERENCES = Spec(
    "references", "Bon_Referenzen",
    (*RECEIPT, "REF_TYP", "REF_Z_KASSE_ID", "REF_Z_NR", "REF_BON_ID"),
    ("BON_ID", "REF_TYP", "REF_BON_ID"), ("Z_NR", "BON_ID", "REF_BON_ID"),
)  # fmt: skip
SIGNED = Spec(
    "transactions_tse", "TSE_Transaktionen", (*RECEIPT, "TSE_TANR", "TSE_TA_ENDE"),
    ("BON_ID", "TSE_ID", "TSE_TANR", "TSE_TA_ENDE"), ("Z_NR", "BON_ID"),
)  # fmt: skip
CLOSINGS = Spec(
    "cashpointclosing", "Stamm_Abschluss",
    (*CLOSING, "TAXONOMIE_VERSION", "NAME", "ORT", "Z_SE_ZAHLUNGEN"),
    ("Z_NR", "TAXONOMIE_VERSION", "Z_SE_ZAHLUNGEN"), ("Z_NR",),
)  # fmt: skip
LOCATION = Spec("location", "Stamm_Orte", (*CLOSING, "LOC_NAME"), ("LOC_NAME", "LOC_ORT"),
                ("Z_NR",))  # fmt: skip
CASES = Spec("businesscases", "Z_GV_Typ", (*CLOSING, "GV_TYP", "AGENTUR_ID", "Z_UMS_BRUTTO"),
             ("GV_TYP", "Z_UMS_BRUTTO"), ("Z_NR", "GV_TYP", "Z_UMS_BRUTTO"))  # fmt: skip
# Read through and counted, since every line must be somewhere; nothing in them is for us.
_OTHERS = (
    Spec("subitems", "Bonpos_Zusatzinfo", RECEIPT, ("BON_ID", "ZI_ART_NR", "ZI_NAME")),
    Spec("transactions_vat", "Bonkopf_USt", RECEIPT, ("BON_ID", "BON_BRUTTO", "BON_NETTO")),
    Spec("allocation_groups", "Bonkopf_AbrKreis", RECEIPT, ("BON_ID", "ABRECHNUNGSKREIS")),
    Spec("datapayment", "Bonkopf_Zahlarten", RECEIPT, ("BON_ID", "ZAHLART_TYP")),
    Spec("cashregister", "Stamm_Kassen", CLOSING, ("KASSE_BRAND", "KASSE_MODELL")),
    Spec("slaves", "Stamm_Terminals", CLOSING, ("TERMINAL_BRAND", "TERMINAL_MODELL")),
    Spec("pa", "Stamm_Agenturen", CLOSING, ("AGENTUR_ID", "AGENTUR_NAME")),
    Spec("vat", "Stamm_USt", CLOSING, ("UST_SCHLUESSEL", "UST_SATZ")),
    Spec("tse", "Stamm_TSE", CLOSING, ("TSE_SERIAL", "TSE_SIG_ALGO")),
    Spec("payment", "Z_Zahlart", CLOSING, ("ZAHLART_TYP", "Z_ZAHLART_BETRAG")),
    Spec("cash_per_currency", "Z_Waehrungen", CLOSING, ("ZAHLART_WAEH",)),
)
USED = (TRANSACTIONS, LINES, LINES_VAT, ITEM_AMOUNTS, REFERENCES, SIGNED, CLOSINGS, LOCATION, CASES)
ALL = (*USED, *_OTHERS)
REQUIRED = (TRANSACTIONS, LINES, LINES_VAT)

_BY_NAME = {spec.name: spec for spec in ALL} | {spec.official.casefold(): spec for spec in ALL}
SHARE = 0.9  # of a table's marks that a header must have


def by_name(name: str) -> Spec | None:
    """By the official file name or table name, folded, with or without `.csv`."""
    return _BY_NAME.get(name.casefold().removesuffix(".csv").removesuffix(".txt"))


def by_header(header: Iterable[str]) -> Spec | None:
    """The table with the most of its marks in this header; they must nearly all be there."""
    found = {cell.strip().upper() for cell in header}
    best = max(ALL, key=lambda spec: (_share(spec, found), len(spec.marks)))
    return best if _share(best, found) >= SHARE else None


def _share(spec: Spec, header: set[str]) -> float:
    return len(header & set(spec.marks)) / len(spec.marks)
