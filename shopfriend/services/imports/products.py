"""Lines of products.csv into the book: new goods, and what changed about known ones."""

from shopfriend.book import aliases, categories, products
from shopfriend.book.tx import Value
from shopfriend.domain.ids import CategoryId, ProductId
from shopfriend.domain.incoming import ProductRow
from shopfriend.domain.products import write_flags
from shopfriend.services.goods_flags import proposal
from shopfriend.services.imports.taking import Taking

_PLAIN = ("gtin", "name", "print_name", "brand", "size", "colour", "style", "cut",
          "price_cents", "cost_cents", "deposit_cents", "stock_milli", "unit", "content_milli",
          "content_unit", "kind")  # fmt: skip


def take(taking: Taking, rows: tuple[ProductRow, ...]) -> None:
    paths = categories.ensure(
        taking.tx,
        (row.category for row in rows if row.category),
        taking.desk.ids,
        batch=taking.tx.batch,
    )
    numbers = products.numbers(taking.tx)
    gtins = products.gtins(taking.tx)
    own = _own_numbers(taking, rows)
    for done, row in enumerate(rows, 1):
        known = numbers.get(row.number)
        if known is not None and own.get(known, row.number) != row.number:
            taking.counts["same"] += 1  # its line under the number of today says what holds
            taking.noun("product", "same")
            continue
        if known is None and row.gtin and (met := gtins.get(row.gtin)):
            known = _met_by_gtin(taking, met, row)
        what = _create(taking, row, paths) if known is None else _change(taking, known, row, paths)
        taking.counts[what] += 1
        taking.noun("product", what)
        if done % 500 == 0:
            taking.progress(done, len(rows))


def _own_numbers(taking: Taking, rows: tuple[ProductRow, ...]) -> dict[ProductId, str]:
    """Goods that the file names by a number from before a merge and by their own as well."""
    named = {row.number for row in rows}
    merged = {aliased for number, aliased in aliases.products(taking.tx).items() if number in named}
    found = {each: products.get(taking.tx, each) for each in merged}
    return {each: good.number for each, good in found.items() if good and good.number in named}


def _met_by_gtin(taking: Taking, met: ProductId, row: ProductRow) -> ProductId | None:
    """A till that writes the GTIN where the number belongs: its product now learns its number.
    Goods that have a number of their own stay apart."""
    known = products.get(taking.tx, met)
    if known is None or known.number != row.gtin:
        return None
    taking.change_row("product", {"id": met}, {"number": row.number})
    return met


def _create(taking: Taking, row: ProductRow, paths: dict[str, CategoryId]) -> str:
    facts = _facts(taking, row, paths)
    if row.flags is None:
        facts["flags"] = proposal(row.name or "", row.category or "", row.gtin or "")
        facts["flags_guessed"] = int(bool(facts["flags"]))
    product = ProductId(taking.desk.ids.next())
    products.insert(
        taking.tx, product, now=taking.now, number=row.number, batch=taking.tx.batch, **facts
    )
    taking.tx.touch("product", product)
    taking.new_goods[product] = row.line
    return "new"


def _change(
    taking: Taking, product: ProductId, row: ProductRow, paths: dict[str, CategoryId]
) -> str:
    facts = _facts(taking, row, paths)
    stock_day = facts.pop("stock_on", None)
    known = products.get(taking.tx, product)
    if known is not None and stock_day and known.stock_milli != row.stock_milli:
        facts["stock_on"] = stock_day
    if not taking.change_row("product", {"id": product}, facts):
        return "same"
    taking.tx.touch("product", product)
    return "changed"


def _facts(taking: Taking, row: ProductRow, paths: dict[str, CategoryId]) -> dict[str, Value]:
    """The columns the file speaks about; an empty cell says nothing."""
    facts: dict[str, Value] = {
        name: value for name in _PLAIN if (value := getattr(row, name)) is not None
    }
    if row.category:
        facts["category"] = paths[row.category]
    if row.flags is not None:
        facts |= {"flags": write_flags(row.flags), "flags_guessed": 0}
    if row.stock_milli is not None:
        facts["stock_on"] = taking.desk.today.isoformat()
    return facts
