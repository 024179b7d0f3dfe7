"""What a customer likes, wants, owns and never wants; and the three answers to an offer (N6)."""

from dataclasses import replace
from datetime import date

from shopfriend.book import Tx
from shopfriend.book import preferences as rows
from shopfriend.domain import names
from shopfriend.domain.change import Change
from shopfriend.domain.ids import CustomerId, PreferenceId, ProductId
from shopfriend.domain.preferences import BASES, KINDS, Basis, Kind, Preference, Target
from shopfriend.domain.trouble import ShopError
from shopfriend.services.deeds import about, about_row
from shopfriend.services.desk import Desk


def of(desk: Desk, customer: CustomerId, kind: Kind | None = None) -> list[Preference]:
    """All that still hold, newest first."""
    with desk.read() as tx:
        found = rows.of(tx, customer, () if kind is None else (kind,))
    return [preference for preference in found if preference.holds(desk.today)]


def note(
    desk: Desk,
    customer: CustomerId,
    *,
    kind: Kind,
    target: Target,
    value: str = "",
    for_whom: str = "",
    basis: Basis = "said",
    source: str = "",
    until: date | None = None,
) -> Change:
    """One preference. Said twice is said once; a size of the same goods is replaced. Raises
    `ShopError("preference-empty" | "field-wrong")`."""
    with about(desk, f"preference-{kind}", customer) as tx:
        put(
            tx, desk, customer, kind, target, value=value, for_whom=for_whom, basis=basis,
            source=source, until=until,
        )  # fmt: skip
    return tx.done


def put(
    tx: Tx,
    desk: Desk,
    customer: CustomerId,
    kind: Kind,
    target: Target,
    *,
    value: str = "",
    for_whom: str = "",
    basis: Basis = "said",
    source: str = "",
    until: date | None = None,
) -> None:
    """The same inside somebody's deed."""
    target = replace(target, word=names.clean(target.word))
    if kind not in KINDS or basis not in BASES:
        raise ShopError("field-wrong", field="kind", value=kind)
    if target == Target():
        raise ShopError("preference-empty", field="note")
    same = rows.same(tx, customer, kind, target)
    if same is not None and same.for_whom == for_whom:
        if kind == "size" and same.value != value:
            rows.set_value(tx, same.id, value, desk.today)
            return
        if same.holds(desk.today) and same.until_day == until and same.basis == basis:
            return
        rows.delete(tx, same.id)
    fresh = Preference(
        PreferenceId(desk.ids.next()), customer, kind, target, "", value, names.clean(for_whom),
        basis, source, desk.today, until, None,
    )  # fmt: skip
    rows.insert(tx, fresh, actor=desk.actor)


def like(desk: Desk, customer: CustomerId, target: Target, *, basis: Basis = "said") -> Change:
    return note(desk, customer, kind="like", target=target, basis=basis)


def dislike(desk: Desk, customer: CustomerId, target: Target, *, basis: Basis = "said") -> Change:
    return note(desk, customer, kind="dislike", target=target, basis=basis)


def never(desk: Desk, customer: CustomerId, target: Target) -> Change:
    return note(desk, customer, kind="never", target=target)


def wish(desk: Desk, customer: CustomerId, target: Target) -> Change:
    return note(desk, customer, kind="wish", target=target)


def owns(desk: Desk, customer: CustomerId, target: Target) -> Change:
    return note(desk, customer, kind="owns", target=target)


def size(desk: Desk, customer: CustomerId, *, goods: str, value: str) -> Change:
    """The size for a kind of goods: `goods="shoes", value="39"`."""
    if not value.strip():
        raise ShopError("preference-empty", field="size")
    return note(desk, customer, kind="size", target=Target(word=goods), value=names.clean(value))


def gift_idea(
    desk: Desk, customer: CustomerId, target: Target, *, for_whom: str, basis: Basis = "said"
) -> Change:
    """An idea for somebody else; hearsay stays in the shop."""
    return note(desk, customer, kind="gift-idea", target=target, for_whom=for_whom, basis=basis)


def has_it(
    desk: Desk, customer: CustomerId, product: ProductId, *, until: date | None = None
) -> Change:
    """She has it already: never offered again (until a day, if one is given), at once."""
    return note(desk, customer, kind="has-it", target=Target(product), until=until)


def was_gift(
    desk: Desk, customer: CustomerId, product: ProductId, *, until: date | None = None
) -> Change:
    """It was bought for somebody else: no sign of her own taste, and not offered again."""
    return note(desk, customer, kind="was-gift", target=Target(product), until=until)


def never_offer(
    desk: Desk, customer: CustomerId, product: ProductId, *, until: date | None = None
) -> Change:
    return note(desk, customer, kind="never-offer", target=Target(product), until=until)


def fulfilled(desk: Desk, preference: PreferenceId) -> Change:
    """A wish came true, a gift was bought: kept, but no longer open."""
    with about_row(desk, "preference-done", "preference", preference) as tx:
        rows.set_done(tx, preference, desk.today)
    return tx.done


def forget(desk: Desk, preference: PreferenceId) -> Change:
    with about_row(desk, "preference-removed", "preference", preference) as tx:
        rows.delete(tx, preference)
    return tx.done


def sizes_bought(desk: Desk, customer: CustomerId) -> list[Preference]:
    """Sizes read off her receipts (P018), marked `derived`: per kind of goods the one bought most,
    at least twice; what she said herself is not overruled."""
    with desk.read() as tx:
        said = {p.target.word.casefold() for p in rows.of(tx, customer, ("size",))}
        bought = rows.sizes_bought(tx, customer)
    best: dict[str, Preference] = {}
    for row in bought:
        goods = row["path"].rsplit(" > ", 1)[-1]
        if goods in best or goods.casefold() in said or row["times"] < 2:
            continue
        best[goods] = Preference(
            PreferenceId(0), customer, "size", Target(word=goods), goods, row["size"], "",
            "derived",
            "receipts", date.fromisoformat(row["last_day"]), None, None,
        )  # fmt: skip
    return list(best.values())
