"""Exports of other programs, as they write them (headings and rows of the field guide), with
invented people: `tests/data_exports/<format>.csv`."""

import csv
import io
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "data_exports"
EXPORTS = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.csv"))}


def _without(columns: list[str], *names: str) -> list[str]:
    return [name for name in columns if name not in names]


SQUARE_35 = EXPORTS["square-items"].splitlines()[0].split(",")
SQUARE_33 = _without(SQUARE_35, "Commission", "Employee")
SQUARE_29 = _without(SQUARE_33, "GTIN", "Token", "Card Brand", "PAN Suffix")
SQUARE_21 = _without(
    SQUARE_29, "Dining Option", "Customer Reference ID", "Unit", "Count", "Itemization Type",
    "Fulfillment Note", "Channel", "Notes",
)  # fmt: skip


def square(columns: list[str]) -> str:
    """Square's items with the columns of an older generation."""
    made = io.StringIO()
    writer = csv.DictWriter(made, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(csv.DictReader(io.StringIO(EXPORTS["square-items"])))
    return made.getvalue()


PRODUCTS_NEW = (
    EXPORTS["shopify-products"]
    .replace("Handle,", "URL handle,", 1)
    .replace("Option1 Name,Option1 Value", "Option1 name,Option1 value", 1)
    .replace("Variant SKU", "SKU", 1)
    .replace("Variant Inventory Qty", "Inventory quantity", 1)
    .replace("Variant Price", "Price", 1)
    .replace("Variant Barcode", "Barcode", 1)
)
