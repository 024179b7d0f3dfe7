"""Lines of `products.csv` as values. A cell that cannot be understood is left out and told; only
a missing number, or the same number twice, refuses the line."""

from collections.abc import Mapping
from dataclasses import dataclass

from shopfriend.domain.incoming import ProductRow
from shopfriend.domain.products import FLAGS, category_path, gtin_of, read_unit
from shopfriend.intake import numbers
from shopfriend.intake.findings import SHOWN
from shopfriend.intake.row_cells import RowCells
from shopfriend.intake.table import Table

_KINDS = {
    **dict.fromkeys(("consumable", "verbrauch", "verbrauchsgut", "verbrauchbar"), "consumable"),
    **dict.fromkeys(("durable", "gebrauch", "gebrauchsgut", "haltbar", "dauerhaft"), "durable"),
}
_SCALES = {"price": 100, "cost": 100, "deposit": 100, "stock": 1000, "content": 1000}


@dataclass
class _Cells(RowCells):
    styles: Mapping[str, numbers.Style]

    def number(self, name: str) -> int | None:
        found = self.text(name)
        if found is None:
            return None
        try:
            return numbers.parse(found, self.styles[name], _SCALES[name])
        except numbers.NoNumber as error:
            self.left_out(name, error.kind)
            return None


def read(table: Table, styles: Mapping[str, numbers.Style]) -> tuple[ProductRow, ...]:
    seen: dict[str, int] = {}
    result = []
    for row in range(table.rows):
        number = table.column("number").text(row) or table.column("fallback").text(row)
        if not number:
            kind = "number-gone" if table.lost("number", row) else "number-missing"
            table.refuse_row(row, kind, **table.cell("number", row))
        elif number in seen:
            table.refuse_row(row, "twice", value=number[:SHOWN], first=seen[number])
        else:
            seen[number] = int(table.lines[row])
            result.append(_product(_Cells(table, row, styles), number))
    return tuple(result)


def _product(cells: _Cells, number: str) -> ProductRow:
    unit = cells.understood("unit", _unit, "unit")
    return ProductRow(
        line=cells.at,
        number=number,
        gtin=cells.understood("gtin", gtin_of, "gtin"),
        name=cells.line("name"),
        print_name=cells.line("print_name"),
        category=category_path(cells.line("category") or "") or None,
        brand=cells.line("brand"),
        size=cells.line("size"),
        colour=cells.line("colour"),
        style=cells.line("style"),
        cut=cells.line("cut"),
        price_cents=cells.number("price"),
        cost_cents=cells.number("cost"),
        deposit_cents=cells.number("deposit"),
        stock_milli=cells.number("stock"),
        unit=unit,
        content_milli=cells.number("content"),
        content_unit=cells.line("content_unit"),
        kind=cells.understood("kind", lambda text: _KINDS.get(text.casefold(), ""), "kind"),
        picture=cells.line("picture"),
        flags=_flags(cells),
    )


def _unit(text: str) -> str:
    known = read_unit(text)
    return known.unit if known.known else ""


def _flags(cells: _Cells) -> tuple[str, ...] | None:
    """Flags with blanks, commas or | between them; unknown ones are told."""
    found = cells.text("flags")
    if found is None:
        return None
    words = [word.casefold() for word in found.replace(",", " ").replace("|", " ").split()]
    if any(word not in FLAGS for word in words):
        cells.left_out("flags", "flag")
    return tuple(word for word in words if word in FLAGS) or None
