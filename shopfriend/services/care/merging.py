"""Merging two customers or two products that are one: look first, one deed, taken apart any time.

Undo takes the last fifty deeds back; `take_apart` does it for a merge of last year, and leaves
alone what somebody has worked on since.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from shopfriend.book import Tx, aliases, consents, customers, products
from shopfriend.book import merging as rows
from shopfriend.book.tx import Value
from shopfriend.domain import merging
from shopfriend.domain.change import Change
from shopfriend.domain.consents import Entry
from shopfriend.domain.ids import ConsentId, CustomerId, HouseholdId, ProductId
from shopfriend.domain.merging import Choice, Merge, Preview, Side
from shopfriend.domain.products import Product, write_flags
from shopfriend.domain.trouble import ShopError
from shopfriend.services.care import sides
from shopfriend.services.desk import Desk

Chosen = Mapping[str, str]
_NOTHING: Chosen = {}


def preview_customers(
    desk: Desk, kept: CustomerId, *, gone: CustomerId, choices: Chosen = _NOTHING
) -> Preview:
    """What `merge_customers` would do; raises what it would raise."""
    with desk.read() as tx:
        plan = _customers(tx, kept, gone, choices)
        stands = merging.stands(consents.ledger(tx, kept), consents.ledger(tx, gone))
    return replace(plan, consents=stands)


def merge_customers(
    desk: Desk, kept: CustomerId, *, gone: CustomerId, choices: Chosen = _NOTHING
) -> Change:
    """One person from two records; everything of `gone` goes to `kept`, and its number still
    finds them. `choices`: field -> "kept" or "gone" where the proposal is not wanted.

    Raises `ShopError`: merge-same, merge-gone, merge-field-unknown, merge-in-frozen-run (each has
    a letter in a mailing that waits for printing)."""
    with desk.read() as tx:
        plan = _customers(tx, kept, gone, choices)
    with desk.change("customers-merged", who=plan.kept.name, other=plan.gone.name) as tx:
        plan = _customers(tx, kept, gone, choices)
        was = sides.customer_columns(tx, gone)
        added = merging.tightening(consents.ledger(tx, kept), consents.ledger(tx, gone))
        rows.drop_weaker_decisions(tx, kept, gone)
        sides.drop_doubles(tx, kept, gone, main=_chosen(plan, "address"))
        rows.move(tx, "customer", kept, gone)
        tx.run("delete from customer where id = :gone", gone=gone)
        _set_customer(tx, desk, kept, plan, was)
        for scope, state in added:
            consents.add(tx, _entry(desk, kept, scope, state, plan))
        _record(tx, desk, "customer", plan)
        tx.touch("customer", kept, gone)
    return tx.done


def preview_products(
    desk: Desk, kept: ProductId, *, gone: ProductId, choices: Chosen = _NOTHING
) -> Preview:
    with desk.read() as tx:
        return _products(tx, kept, gone, choices)


def merge_products(
    desk: Desk, kept: ProductId, *, gone: ProductId, choices: Chosen = _NOTHING
) -> Change:
    """One good from two; the till's old number and its GTIN find the one that is kept. Marks that
    forbid (no discount, from 18 on …) hold when either has them.

    Raises `ShopError`: merge-same, merge-gone, merge-field-unknown, merge-unit-differs."""
    with desk.read() as tx:
        plan = _products(tx, kept, gone, choices)
    with desk.change("products-merged", who=plan.kept.name, other=plan.gone.name) as tx:
        plan = _products(tx, kept, gone, choices)
        one, other = _product(tx, kept), _product(tx, gone)
        rows.move(tx, "product", kept, gone)
        tx.run("delete from product where id = :gone", gone=gone)
        columns = sides.product_changes(plan.fields, other)
        columns |= {"flags": write_flags(one.flags | other.flags), "flags_guessed": 0}
        columns["picture"] = one.picture or other.picture
        products.update(tx, kept, columns, now=desk.book.now())
        lost = one if _chosen(plan, "number") == "gone" else other
        aliases.add_product(
            tx, lost.number, kept, source=lost.source, name=lost.name,
            gtin=_other_gtin(one, other, str(columns.get("gtin", one.gtin))),
        )  # fmt: skip
        _record(tx, desk, "product", plan)
        tx.touch("product", kept, gone)
    return tx.done


def merges(desk: Desk, noun: str, row: int) -> list[Merge]:
    """What was merged into this customer or product, newest first."""
    with desk.read() as tx:
        return rows.of(tx, noun, row)


def take_apart(desk: Desk, merge: int) -> Change:
    """Two again, each with what was theirs. The fact `kept` counts rows that stay where they are
    because somebody has changed them since. Raises `ShopError`: merge-unknown; merge-later-first
    when the one that was kept has itself been merged into somebody."""
    with desk.read() as tx:
        done = _known(tx, merge)
    kinds = {"customer": "customers-apart", "product": "products-apart"}
    with desk.change(kinds[done.noun], who=done.gone_name or done.gone_number) as tx:
        done = _known(tx, merge)
        later = rows.swallowing(tx, done.noun, done.kept)
        if later is not None:
            raise ShopError("merge-later-first", who=later.gone_name or later.gone_number)
        stayed = rows.take_apart(tx, merge)
        tx.touch(done.noun, done.kept, done.gone)
    return replace(tx.done, facts={**tx.done.facts, "kept": stayed})


def _known(tx: Tx, merge: int) -> Merge:
    found = rows.get(tx, merge)
    if found is None:
        raise ShopError("merge-unknown")
    return found


# -- inside --------------------------------------------------------------------------------------


def _customers(tx: Tx, kept: CustomerId, gone: CustomerId, choices: Chosen) -> Preview:
    plan = _plan(tx, "customer", kept, gone, choices, sides.customer, sides.customer_fields)
    run = rows.shared_frozen_run(tx, kept, gone)
    if run is not None:
        raise ShopError("merge-in-frozen-run", campaign=run)
    return plan


def _products(tx: Tx, kept: ProductId, gone: ProductId, choices: Chosen) -> Preview:
    plan = _plan(tx, "product", kept, gone, choices, sides.product, sides.product_fields)
    units = {_product(tx, each).unit for each in (kept, gone)}
    if len(units) > 1 and plan.moves.get("line"):
        raise ShopError("merge-unit-differs", one=min(units), other=max(units))
    return plan


def _plan(
    tx: Tx, noun: str, kept: int, gone: int, chosen: Chosen,
    side: Callable[[Tx, int], Side | None], fields: Callable[[Tx, int], sides.Fields],
) -> Preview:  # fmt: skip
    if kept == gone:
        raise ShopError("merge-same")
    one, other = side(tx, kept), side(tx, gone)
    if one is None or other is None:
        raise ShopError("merge-gone")
    differing: tuple[Choice, ...] = merging.choices(fields(tx, kept), fields(tx, gone), chosen)
    return Preview(one, other, differing, rows.counts(tx, noun, gone))


def _chosen(plan: Preview, name: str) -> str:
    return next((choice.chosen for choice in plan.fields if choice.field == name), "kept")


def _set_customer(
    tx: Tx, desk: Desk, kept: CustomerId, plan: Preview, gone: Mapping[str, Value]
) -> None:
    """The chosen columns; the number that is not chosen goes on finding them."""
    columns = {"number": plan.kept.number, **sides.customer_changes(plan.fields, gone)}
    homes = {sides.customer_columns(tx, kept)["household"], gone["household"]}
    customers.update(tx, kept, columns, now=desk.book.now())
    for home in sorted(int(each) for each in homes if each is not None):
        customers.drop_empty_household(tx, HouseholdId(home))
    lost = plan.kept if _chosen(plan, "number") == "gone" else plan.gone
    aliases.add_customer(tx, lost.number, kept)


def _entry(
    desk: Desk, customer: CustomerId, scope: merging.Scope, state: str, plan: Preview
) -> Entry:
    return Entry(
        *scope, state, desk.book.now(), id=ConsentId(desk.ids.next()), customer=customer,
        proof=f"{plan.gone.number} + {plan.kept.number}", actor=desk.actor,
    )  # fmt: skip


def _record(tx: Tx, desk: Desk, noun: str, plan: Preview) -> None:
    new = Merge(
        desk.ids.next(), noun, plan.kept.id, plan.gone.id, plan.gone.number, plan.gone.name,
        desk.today,
    )  # fmt: skip
    rows.insert(tx, new, actor=desk.actor)


def _product(tx: Tx, product: ProductId) -> Product:
    found = products.get(tx, product)
    if found is None:
        raise ShopError("merge-gone")
    return found


def _other_gtin(one: Product, other: Product, chosen: str) -> str:
    """The GTIN that is not written on the kept product."""
    return next((each.gtin for each in (one, other) if each.gtin and each.gtin != chosen), "")
