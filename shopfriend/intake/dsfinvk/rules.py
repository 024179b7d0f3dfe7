"""What a receipt or a line of a till export is: the complete tables of the standard.

To let a kind in or out: its line here, and `skipped-<kind>` in both `imports.ftl` for a new word.
"""

import re
from typing import Final

from shopfriend.domain import folding

TAKE: Final = ""
GOODS, REBATE, SURCHARGE = "goods", "rebate", "surcharge"

# BON_TYP -> why it is no purchase; "" = it is one.
_RECEIPTS = {
    "beleg": TAKE,
    "": TAKE,  # some tills leave it out
    "avtraining": "training",
    "avbelegabbruch": "aborted",
    "avbelegstorno": "cancelled",
    "avbestellung": "order",
    "avtransfer": "transfer",
    "avrechnung": "invoice",
    "avsachbezug": "benefit",
    "avsonstige": "other-receipt",
    "avsonstiges": "other-receipt",
}
# GV_TYP -> what the line is.
_LINES = {
    "umsatz": GOODS,
    "": GOODS,
    "rabatt": REBATE,
    "aufschlag": SURCHARGE,
    "pfand": "deposit",
    "pfandrueckzahlung": "deposit",
    "einzweckgutscheinkauf": "voucher-sold",
    "mehrzweckgutscheinkauf": "voucher-sold",
    "einzweckgutscheineinloesung": "voucher-used",
    "mehrzweckgutscheineinloesung": "voucher-used",
    "trinkgeldag": "tip",
    "trinkgeldan": "tip",
    "zuschussecht": "grant",
    "zuschussunecht": "grant",
    "forderungsentstehung": "claim",
    "forderungsaufloesung": "claim",
    "anzahlungseinstellung": "prepayment",
    "anzahlungsaufloesung": "prepayment",
    "anfangsbestand": "cash-movement",
    "privatentnahme": "cash-movement",
    "privateinlage": "cash-movement",
    "geldtransit": "cash-movement",
    "lohnzahlung": "cash-movement",
    "einzahlung": "cash-movement",
    "auszahlung": "cash-movement",
    "differenzsollist": "cash-movement",
}
# Money that is no turnover of the receipt for some tills: their totals leave it out.
PAYMENTS = frozenset({"voucher-used", "tip", "cash-movement"})
_STAFF = ("mitarbeiter", "personal", "angestellt", "bedienung", "staff", "employee", "kollege")
_WHOLE = re.compile(r"[.,]0+$")
_NOBODY = frozenset({"", "false", "nein", "n", "no", "falsch"})
_YES = frozenset({"1", "true", "ja", "j", "x", "y", "yes", "wahr"})
# Keys of tills for what has no article: their price says nothing about a good.
OPEN_KEYS = ("diverse", "divers", "warengruppe", "sonstige", "freier preis", "open price", "misc")


def receipt_kind(said: str) -> str:
    """ "" for a purchase, else why it is none; what the standard does not know is none."""
    return _RECEIPTS.get(_plain(said), "other-receipt")


def line_kind(said: str) -> str:
    return _LINES.get(_plain(said), "other-line")


def is_staff(said: str) -> bool:
    return any(word in _plain(said) for word in _STAFF)


def is_yes(said: str) -> bool:
    """Some tills write it as a number with decimals."""
    return _WHOLE.sub("", said.casefold()) in _YES


def is_agency(said: str) -> bool:
    """Sold for somebody else, whose number stands there."""
    return _WHOLE.sub("", said.casefold()).strip("0") not in _NOBODY


def is_reference(said: str) -> bool:
    """References within the till's own receipts; others point to orders and invoices elsewhere."""
    return _plain(said) in ("", "transaktion", "transaction")


def _plain(said: str) -> str:
    """`PfandRückzahlung` and `Pfand_Rueckzahlung` are the same word."""
    text = said.casefold()
    for umlaut, letters in (("ü", "ue"), ("ö", "oe"), ("ä", "ae"), ("ß", "ss")):
        text = text.replace(umlaut, letters)
    return "".join(sign for sign in text if sign.isalnum())


def is_open_key(name: str) -> bool:
    """`Diverse 7%`, `Warengruppe 3`: a key of the till, no article."""
    return folding.key(name).startswith(OPEN_KEYS)
