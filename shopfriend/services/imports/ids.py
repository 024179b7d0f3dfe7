"""What a purchase file names becomes ids of the book; what the book does not know is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopfriend.book import branches, categories, customers, products
from shopfriend.domain.ids import BranchId, CustomerId, ProductId
from shopfriend.domain.incoming import ProductSeen
from shopfriend.domain.products import category_path, gtin_of
from shopfriend.services.goods_flags import proposal
from shopfriend.services.imports.taking import Taking

if TYPE_CHECKING:
    from shopfriend.intake import Purchases


@dataclass(frozen=True)
class Ids:
    """By the file's own words; `products` go with the file's goods."""

    customers: dict[str, int | None]
    branches: dict[str, BranchId | None]
    products: list[int]


def resolve(taking: Taking, purchases: "Purchases", *, goods: bool = True) -> Ids:
    """Customers, branches and goods that are in none of the book's tables are made. `goods`: False
    where no receipt needs them."""
    return Ids(
        customers_named(taking, dict.fromkeys(purchases.customer)),
        _branches(taking, dict.fromkeys(purchases.branch)),
        _products(taking, purchases.products) if goods else [],
    )


def customers_named(taking: Taking, wanted: dict[str, None]) -> dict[str, int | None]:
    """By number, else by card; who is in neither is new and known by the number alone."""
    found: dict[str, int | None] = {"": None}
    for text in wanted:
        if text:
            found[text] = customers.by_number(taking.tx, text) or customers.by_card(taking.tx, text)
    fresh = [text for text, customer in found.items() if text and customer is None]
    for text, new in zip(fresh, taking.desk.ids.many(len(fresh)), strict=True):
        customer = CustomerId(new)
        customers.insert(taking.tx, customer, now=taking.now, number=text, batch=taking.tx.batch)
        found[text] = customer
        taking.tx.touch("customer", customer)
    taking.noun("customer", "new", len(fresh))
    return found


def _branches(taking: Taking, wanted: dict[str, None]) -> dict[str, BranchId | None]:
    known: dict[str, BranchId | None] = {"": None, **branches.codes(taking.tx)}
    for code in wanted:
        if code not in known:
            known[code] = branch = branches.create(taking.tx, code, taking.desk.ids)
            taking.ledger.inserted("branch", {"id": branch})
            taking.noun("branch", "new")
    return known


def _products(taking: Taking, seen: Sequence[ProductSeen]) -> list[int]:
    """By number, else by GTIN; what is in neither is made from what the line says."""
    numbers = products.numbers(taking.tx)
    gtins = products.gtins(taking.tx)
    ids: list[int] = []
    fresh: list[tuple[int, ProductSeen, str]] = []
    makers = taking.desk.ids.many(len(seen))
    for good in seen:
        gtin = good.gtin or gtin_of(good.number)
        known = numbers.get(good.number) or gtins.get(gtin)
        if known is None:
            known = ProductId(next(makers))
            fresh.append((known, good, gtin))
            if good.gtin:
                gtins[good.gtin] = known
        ids.append(known)
    _create_products(taking, fresh)
    return ids


def _create_products(taking: Taking, fresh: Sequence[tuple[int, ProductSeen, str]]) -> None:
    """`fresh`: the new id, what was seen, its GTIN as far as its number is one."""
    if not fresh:
        return
    paths = {good.category: category_path(good.category) for _, good, _ in fresh}
    known = categories.ensure(taking.tx, paths.values(), taking.desk.ids, batch=taking.tx.batch)
    flags = [proposal(good.name, good.category, gtin) for _, good, gtin in fresh]
    products.load_seen(
        taking.tx,
        (
            (
                new, good.number, good.gtin, good.name, known.get(paths[good.category]), good.unit,
                guessed, int(bool(guessed)), taking.tx.batch, taking.now, taking.now,
            )
            for (new, good, _), guessed in zip(fresh, flags, strict=True)
        ),
    )  # fmt: skip
    taking.tx.touch("product", *(new for new, *_ in fresh))
    taking.new_goods.update((new, 0) for new, *_ in fresh)
    taking.noun("product", "new", len(fresh))
