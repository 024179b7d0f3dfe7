"""What a file is, in the words of the page: whose export, and of what."""

from PySide6.QtCore import QCoreApplication

from shopfriend.ui.marks import QT_TRANSLATE_NOOP

CONTEXT = "Formats"
OWN = {
    "purchases": QT_TRANSLATE_NOOP("Formats", "Purchases"),
    "products": QT_TRANSLATE_NOOP("Formats", "Goods"),
    "customers": QT_TRANSLATE_NOOP("Formats", "Customers"),
    "dsfinvk": QT_TRANSLATE_NOOP("Formats", "Till export (DSFinV-K)"),
    "vcard": QT_TRANSLATE_NOOP("Formats", "Address book"),
}


def words(formats: str) -> str:
    """Of one or several format names with a comma between: "square-items" -> Square items."""
    said = []
    for name in formats.split(", "):
        known = OWN.get(name)
        plain = name.replace("-", " ").replace("_", " ")
        said.append(
            QCoreApplication.translate(CONTEXT, known) if known else plain[:1].upper() + plain[1:]
        )
    return ", ".join(dict.fromkeys(said))
