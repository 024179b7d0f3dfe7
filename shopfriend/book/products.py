"""Goods: one by one, as pages of a list, and their pictures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from shopfriend.book import aliases
from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain.ids import CategoryId, ProductId
from shopfriend.domain.products import Product, read_flags

COLUMNS = ("number", "source", "gtin", "name", "print_name", "category", "brand", "size", "colour",
           "style", "cut", "price_cents", "cost_cents", "deposit_cents", "stock_milli",
           "stock_on", "unit", "content_milli", "content_unit", "kind", "flags", "picture",
           "pick")  # fmt: skip
_SELECT = f"""
    select p.id, {", ".join(f"p.{column}" for column in COLUMNS)},
           coalesce(c.path, '') as category_path
      from product p left join category c on c.id = p.category"""


def get(tx: Tx, product: ProductId) -> Product | None:
    row = tx.one(_SELECT + " where p.id = :p", p=product)
    return None if row is None else from_row(row)


def missing(tx: Tx, products: Iterable[ProductId]) -> set[ProductId]:
    """Those of them that the book has not, or no more."""
    wanted = set(products)
    found = tx.of_many("select id from product where id in ({})", wanted)
    return wanted - {product for (product,) in found}


def everyone(tx: Tx) -> list[Product]:
    return [from_row(row) for row in tx.each(_SELECT + " order by p.id")]


def picked(tx: Tx) -> list[Product]:
    """The owner's picks of the month, by name."""
    return [from_row(row) for row in tx.all(_SELECT + " where p.pick = 1 order by p.name, p.id")]


def by_number(tx: Tx, number: str, *, source: str = "") -> ProductId | None:
    found = tx.value(
        "select id from product where source = :source and number = :number",
        source=source,
        number=number,
    )
    return aliases.product(tx, number, source) if found is None else ProductId(found)


def numbered(tx: Tx, number: str) -> ProductId | None:
    """By the number alone, whichever till wrote it."""
    found = tx.value(
        "select id from product where number = :n order by source, id limit 1", n=number
    )
    return None if found is None else ProductId(found)


def by_gtin(tx: Tx, gtin: str) -> ProductId | None:
    found = tx.value("select id from product where gtin = :gtin order by id limit 1", gtin=gtin)
    return None if found is None else ProductId(found)


def numbers(tx: Tx, *, source: str = "") -> dict[str, ProductId]:
    """With the numbers from before a merge."""
    rows = tx.tuples("select number, id from product where source = :source", source=source)
    own = {number: ProductId(product) for number, product in rows}
    return {**aliases.products(tx, source), **own}


def has_others(tx: Tx, batch: int) -> bool:
    """Did the book know goods before this import?"""
    found = tx.value("select 1 from product where batch is null or batch <> :b limit 1", b=batch)
    return found is not None


def gtins(tx: Tx) -> dict[str, ProductId]:
    """The oldest product of each GTIN; also by a GTIN from before a merge."""
    rows = tx.tuples("select gtin, id from product where gtin <> '' order by id desc")
    return {**aliases.gtins(tx), **{gtin: ProductId(product) for gtin, product in rows}}


def insert(tx: Tx, product: ProductId, *, now: str, **facts: Value) -> None:
    tx.insert("product", id=product, created_at=now, changed_at=now, **facts)


_SEEN = ("id", "number", "gtin", "name", "category", "unit", "flags", "flags_guessed",
         "batch", "created_at", "changed_at")  # fmt: skip


def load_seen(tx: Tx, rows: Iterable[Sequence[Value]]) -> None:
    """Goods first met on a receipt: id, number, gtin, name, category, unit, flags, whether these
    are only guessed, batch, now, now."""
    tx.load("product", _SEEN, rows)


def update(tx: Tx, product: ProductId, facts: Mapping[str, Value], *, now: str) -> None:
    """Set some columns; the caller has checked the names."""
    sets = ", ".join(f"{name} = :{name}" for name in facts)
    tx.run(
        f"update product set {sets}, changed_at = :now where id = :product",
        **facts,
        now=now,
        product=product,
    )


# -- the list ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Stat:
    """How a good has sold: receipts, people who bought it, people who bought it again."""

    receipts: int = 0
    customers: int = 0
    repeaters: int = 0
    last_day: str = ""


_PAGE = f"""
    select p.id, {", ".join(f"p.{column}" for column in COLUMNS)},
           coalesce(c.path, '') as category_path, s.skey,
           coalesce(t.receipts, 0) as receipts, coalesce(t.customers, 0) as customers,
           coalesce(t.repeaters, 0) as repeaters, coalesce(t.last_day, '') as last_day
      from product_search s
      join product p on p.id = s.product
      left join category c on c.id = p.category
      left join product_stat t on t.product = p.id"""


def page(
    tx: Tx, *, after: tuple[str, int], limit: int, category: str = ""
) -> list[tuple[str, Product, Stat]]:
    """The next goods by folded name after the last one seen: (key, product, how it sold)."""
    only = "and (c.path = :path or (c.path >= :low and c.path < :high))" if category else ""
    facts = {"path": category, "low": f"{category} > ", "high": f"{category} >!"}
    rows = tx.all(
        _PAGE
        + f""" where (s.skey > :skey or (s.skey = :skey and s.product > :last)) {only}
               order by s.skey, s.product limit :limit""",
        skey=after[0],
        last=after[1],
        limit=limit,
        **(facts if category else {}),
    )
    return [(row["skey"], from_row(row), stat_of(row)) for row in rows]


def stat(tx: Tx, product: ProductId) -> Stat:
    row = tx.one(
        "select receipts, customers, repeaters, last_day from product_stat where product = :p",
        p=product,
    )
    return Stat() if row is None else stat_of(row)


def stat_of(row: Row) -> Stat:
    return Stat(row["receipts"], row["customers"], row["repeaters"], row["last_day"])


def from_row(row: Row) -> Product:
    facts = {name: row[name] for name in COLUMNS}
    category = row["category"]
    return Product(
        **{
            **facts,
            "id": ProductId(row["id"]),
            "category": None if category is None else CategoryId(category),
            "category_path": row["category_path"],
            "flags": read_flags(row["flags"]),
            "pick": bool(row["pick"]),
        }
    )


# -- pictures ----------------------------------------------------------------------------------


def put_picture(tx: Tx, digest: str, *, media: str, width: int, height: int, data: bytes) -> None:
    """The same picture is kept once, by its hash."""
    tx.run(
        """insert into picture (hash, media, width, height, bytes)
           values (:hash, :media, :width, :height, :data) on conflict (hash) do nothing""",
        hash=digest,
        media=media,
        width=width,
        height=height,
        data=data,
    )


def picture(tx: Tx, digest: str) -> bytes | None:
    found: bytes | None = tx.value("select bytes from picture where hash = :hash", hash=digest)
    return found


def drop_unused_pictures(tx: Tx, *, logo: str) -> None:
    """Those of no product, but the shop's logo. Once something was printed all stay: it may have
    to be printed again just so."""
    tx.run(
        """delete from picture where hash <> :logo and not exists (select 1 from run)
             and not exists (select 1 from product p where p.picture = picture.hash)""",
        logo=logo,
    )
