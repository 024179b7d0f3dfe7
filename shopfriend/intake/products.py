"""Lines of `products.csv` as values. A cell that cannot be understood is left out and told; only
a missing number, or the same number twice, refuses the line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shopfriend.domain.incoming import ProductRow
from shopfriend.domain.products import FLAGS, category_path, gtin_of, read_unit
from shopfriend.intake import numbers
from shopfriend.intake.table import SHOWN, Table

_KINDS = {
    **dict.fromkeys(("consumable", "verbrauch", "verbrauchsgut", "verbrauchbar"), "consumable"),
    **dict.fromkeys(("durable", "gebrauch", "gebrauchsgut", "haltbar", "dauerhaft"), "durable"),
}
_SCALES = {"price": 100, "cost": 100, "deposit": 100, "stock": 1000, "content": 1000}


@dataclass
class _Cells:
    """One row's cells; `None` for empty. Tells what it could not understand."""

    table: Table
    row: int
    styles: Mapping[str, numbers.Style]

    def text(self, name: str) -> str | None:
        return self.table.column(name).text(self.row) or None

    def line(self, name: str) -> str | None:
        found = self.text(name)
        return " ".join(found.split()) if found else None

    def number(self, name: str) -> int | None:
        found = self.text(name)
        if found is None:
            return None
        try:
            return numbers.parse(found, self.styles[name], _SCALES[name])
        except numbers.NoNumber as error:
            self.left_out(name, error.kind)
            return None

    def mapped(self, name: str, understand: Callable[[str], str], kind: str) -> str | None:
        found = self.line(name)
        if found is None:
            return None
        known = understand(found)
        if not known:
            self.left_out(name, kind)
        return known or None

    def left_out(self, name: str, kind: str) -> None:
        value = (self.text(name) or "")[:SHOWN]
        line = int(self.table.lines[self.row])
        self.table.warn(line, f"left-out-{kind}", column=self.table.headers[name], value=value)


def read(table: Table, styles: Mapping[str, numbers.Style]) -> tuple[ProductRow, ...]:
    seen: dict[str, int] = {}
    result = []
    for row in range(table.rows):
        number = table.column("number").text(row) or table.column("fallback").text(row)
        if not number:
            table.refuse_row(row, "number-missing", **table.cell("number", row))
        elif number in seen:
            table.refuse_row(row, "twice", value=number[:SHOWN], first=seen[number])
        else:
            seen[number] = int(table.lines[row])
            result.append(_product(_Cells(table, row, styles), number))
    return tuple(result)


def _product(cells: _Cells, number: str) -> ProductRow:
    unit = cells.mapped("unit", _unit, "unit")
    return ProductRow(
        line=int(cells.table.lines[cells.row]),
        number=number,
        gtin=cells.mapped("gtin", gtin_of, "gtin"),
        name=cells.line("name"),
        print_name=cells.line("print_name"),
        category=category_path(cells.line("category") or "") or None,
        brand=cells.line("brand"),
        size=cells.line("size"),
        colour=cells.line("colour"),
        style=cells.line("style"),
        price_cents=cells.number("price"),
        cost_cents=cells.number("cost"),
        deposit_cents=cells.number("deposit"),
        stock_milli=cells.number("stock"),
        unit=unit,
        content_milli=cells.number("content"),
        content_unit=cells.line("content_unit"),
        kind=cells.mapped("kind", lambda text: _KINDS.get(text.casefold(), ""), "kind"),
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
