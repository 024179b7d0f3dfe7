"""Goods: the list, changing one, stock, flags, the owner's pick of the month, pictures."""

import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from shopfriend.book import categories, products, search
from shopfriend.book.products import Stat
from shopfriend.book.tx import ChangeTx, Tx, Value
from shopfriend.domain.change import Change
from shopfriend.domain.ids import ProductId
from shopfriend.domain.products import (
    FLAGS,
    KINDS,
    UNITS,
    BasicPrice,
    Product,
    basic_price,
    category_path,
    gtin_of,
    learned_kind,
    write_flags,
)
from shopfriend.domain.trouble import ShopError, Trouble
from shopfriend.services import settings
from shopfriend.services.desk import Desk
from shopfriend.services.goods_flags import proposal

# What the form may change; picture, pick, stock and flags have deeds of their own.
EDITABLE = frozenset({"number", "gtin", "name", "print_name", "category", "brand", "size", "colour",
                      "style", "cut", "price_cents", "cost_cents", "deposit_cents", "unit",
                      "content_milli", "content_unit", "kind"})  # fmt: skip
PICTURE_BYTES = 200_000
_SIDES = (900, 700, 500, 350, 250)  # pixels, tried from the largest


@dataclass(frozen=True)
class Row:
    """One line of the Goods page. `kind` is the stated one or, when none is, the learned one;
    `key` is where the next page goes on."""

    product: Product
    kind: str
    kind_learned: bool
    stat: Stat
    basic: BasicPrice | None
    key: tuple[str, int]


def page(
    desk: Desk, *, after: tuple[str, int] = ("", 0), limit: int = 200, category: str = ""
) -> list[Row]:
    """The next goods in the order of their names; `category`: it and all below it."""
    with desk.read() as tx:
        found = products.page(tx, after=after, limit=limit, category=category)
    return [_row(product, stat, skey) for skey, product, stat in found]


def find(desk: Desk, text: str, *, limit: int = 50) -> list[Row]:
    """By number, GTIN or any word of name, brand and category."""
    with desk.read() as tx:
        found = search.find_products(tx, text, limit=limit)
        goods = [products.get(tx, ProductId(product)) for product in found]
        return [_row(good, products.stat(tx, good.id), "") for good in goods if good]


def by_number(desk: Desk, number: str) -> ProductId:
    """Also by a number from before a merge. Raises `ShopError("product-unknown")`."""
    with desk.read() as tx:
        found = products.by_number(tx, number.strip())
    if found is None:
        raise ShopError("product-unknown", number=number)
    return found


def get(desk: Desk, product: ProductId) -> Row:
    with desk.read() as tx:
        return _row(_known(tx, product), products.stat(tx, product), "")


def picks(desk: Desk) -> list[Product]:
    """The owner's picks of the month."""
    with desk.read() as tx:
        return products.picked(tx)


def category_paths(desk: Desk) -> list[str]:
    with desk.read() as tx:
        return sorted(categories.paths(tx))


def _row(product: Product, stat: Stat, skey: str) -> Row:
    kind = learned_kind(product.kind, customers=stat.customers, repeaters=stat.repeaters)
    return Row(product, kind, kind != product.kind, stat, basic_price(product), (skey, product.id))


# -- deeds -------------------------------------------------------------------------------------


def create(desk: Desk, number: str, name: str, **columns: Value) -> tuple[ProductId, Change]:
    """A new product by hand; its flags are proposed from name and category."""
    if not number.strip():
        raise ShopError("product-number-missing", field="number")
    product = ProductId(desk.ids.next())
    with desk.change("product-created", name=name) as tx:
        if products.by_number(tx, number) is not None:
            raise ShopError("product-number-taken", field="number", number=number)
        category = category_path(str(columns.get("category") or ""))
        facts = _checked(desk, tx, {**columns, "number": number.strip(), "name": name})
        facts["flags"] = proposal(name, category, str(facts.get("gtin") or ""))
        facts["flags_guessed"] = int(bool(facts["flags"]))
        products.insert(tx, product, now=desk.book.now(), **facts)
        tx.touch("product", product)
    return product, tx.done


def edit(desk: Desk, product: ProductId, **columns: Value) -> Change:
    """Change columns of `EDITABLE`; `category` is a path. Raises `ShopError` with the field."""
    with desk.change("product-changed") as tx:
        known = _known(tx, product)
        facts = _checked(desk, tx, columns)
        number = facts.get("number")
        if number is not None and number != known.number and products.by_number(tx, str(number)):
            raise ShopError("product-number-taken", field="number", number=str(number))
        _set(desk, tx, product, facts)
    return tx.done


def set_stock(desk: Desk, product: ProductId, stock_milli: int | None) -> Change:
    """As counted today, in thousandths of the unit; None: not known, which counts as there."""
    with desk.change("product-stock-set") as tx:
        _known(tx, product)
        day = None if stock_milli is None else desk.today.isoformat()
        _set(desk, tx, product, {"stock_milli": stock_milli, "stock_on": day})
    return tx.done


def set_flags(desk: Desk, product: ProductId, flags: Iterable[str]) -> Change:
    """Exactly these. Raises `ShopError("flag-unknown")`."""
    wanted = set(flags)
    if strange := wanted - set(FLAGS):
        raise ShopError("flag-unknown", field="flags", flag=", ".join(sorted(strange)))
    with desk.change("product-flags-set") as tx:
        _known(tx, product)
        _set(desk, tx, product, {"flags": write_flags(wanted), "flags_guessed": 0})
    return tx.done


def set_pick(desk: Desk, product: ProductId, *, picked: bool) -> Change:
    """The owner's pick of the month, offered to those without an offer of their own. Raises
    `ShopError` for what must not be advertised."""
    with desk.change("product-picked" if picked else "product-unpicked") as tx:
        known = _known(tx, product)
        if picked and not known.may_be_advertised:
            raise ShopError("pick-not-advertised", name=known.shown_name)
        _set(desk, tx, product, {"pick": int(picked)})
    return tx.done


def set_picture(desk: Desk, product: ProductId, path: Path | None) -> Change:
    """Scaled to at most 200 kB and kept once by its hash; None takes it away. Raises `ShopError`
    for what is no picture, `Trouble` for what cannot be read."""
    drawn = None if path is None else _scaled(path)
    with desk.change("product-picture-set") as tx:
        _known(tx, product)
        digest = None
        if drawn is not None:
            data, width, height = drawn
            digest = hashlib.sha256(data).hexdigest()
            products.put_picture(
                tx, digest, media="image/jpeg", width=width, height=height, data=data
            )
        _set(desk, tx, product, {"picture": digest})
        products.drop_unused_pictures(tx, logo=str(settings.in_book(tx, "shop_logo")))
    return tx.done


def picture(desk: Desk, digest: str) -> bytes | None:
    with desk.read() as tx:
        return products.picture(tx, digest)


# -- inside ------------------------------------------------------------------------------------


def _known(tx: Tx, product: ProductId) -> Product:
    known = products.get(tx, product)
    if known is None:
        raise ShopError("product-gone")
    return known


def _set(desk: Desk, tx: ChangeTx, product: ProductId, facts: dict[str, Value]) -> None:
    products.update(tx, product, facts, now=desk.book.now())
    tx.touch("product", product)


def _checked(desk: Desk, tx: Tx, columns: dict[str, Value]) -> dict[str, Value]:
    facts = dict(columns)
    if strange := facts.keys() - EDITABLE:
        raise KeyError(f"no column of the form: {', '.join(sorted(strange))}")
    if "category" in facts:
        path = category_path(str(facts["category"] or ""))
        facts["category"] = categories.ensure(tx, [path], desk.ids)[path] if path else None
    if facts.get("gtin"):
        facts["gtin"] = gtin_of(str(facts["gtin"]))
        if not facts["gtin"]:
            raise ShopError("gtin-wrong", field="gtin", gtin=str(columns["gtin"]))
    if facts.get("unit", "pc") not in UNITS:
        raise ShopError("unit-unknown", field="unit", unit=str(facts["unit"]))
    if facts.get("kind", "") not in KINDS:
        raise ShopError("kind-unknown", field="kind", given=str(facts["kind"]))
    for name in ("price_cents", "cost_cents", "deposit_cents"):
        price = facts.get(name)
        if isinstance(price, int) and price < 0:
            raise ShopError("price-negative", field=name)
    return facts


def _scaled(path: Path) -> tuple[bytes, int, int]:
    """JPEG: what letters and screen both draw. Transparent parts become white."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(path) as opened:
            upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except FileNotFoundError as error:
        raise ShopError("file-missing", file=path.name) from error
    except (UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        raise ShopError("picture-unreadable", file=path.name) from error
    except OSError as error:
        raise Trouble("file-unreadable", file=path.name) from error
    for side in _SIDES:
        small = upright.copy()
        small.thumbnail((side, side))
        page_ = Image.new("RGB", small.size, "white")
        page_.paste(small, mask=small.getchannel("A"))
        kept = io.BytesIO()
        page_.save(kept, "JPEG", quality=82, optimize=True)
        if kept.tell() <= PICTURE_BYTES:
            break
    return kept.getvalue(), small.width, small.height
