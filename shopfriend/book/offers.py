"""What offers are made from – goods, lines, what a household owns – and what became of them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import chain

from shopfriend.book.columns import Columns
from shopfriend.book.customers import among
from shopfriend.book.search import find_products
from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain import folding
from shopfriend.domain.exclusions import NEVER_FLAGS, Goods
from shopfriend.domain.ids import CategoryId, CustomerId, OfferId, ProductId
from shopfriend.domain.reasons import Offer

# id, category, the one above it (0: none), kind, pick, name, brand, size, colour, style, price
# (0: not known)
ProductFacts = tuple[int, int, int, str, int, str, str, str, str, str, int]

_RECEIPTS = """
    select id, day from receipt where customer = :customer and day < :before order by day, id"""
_LINES = """
    select l.receipt, l.product, l.quantity_milli, l.total_cents, l.discount_cents
      from receipt r join line l on l.receipt = r.id
     where r.customer = :customer and r.day < :before"""
_MOST_AT_ONCE = 500  # named holders in one statement
_GOODS, _BLOBS = 1000, 128  # goods and parts of days read at a time


def product_facts(tx: Tx) -> Iterator[ProductFacts]:
    """All goods that may be spoken of, in the order of their numbers. What lies in a confidential
    group, is sold for others or is a deposit teaches nothing: it is never offered, and never named
    as the reason for something else."""
    groups = categories(tx)
    silent = {id_ for id_ in groups if _is_silent(row["flags"] for row in _rows(id_, groups))}
    found = tx.chunks(
        """select p.id, coalesce(p.category, 0), coalesce(c.parent, 0), p.kind, p.pick, p.name,
                  p.brand, p.size, p.colour, p.style, coalesce(p.price_cents, 0), p.flags
             from product p left join category c on c.id = p.category
            order by p.number, p.source, p.id""",
        _GOODS,
    )
    for *facts, flags in chain.from_iterable(found):
        if facts[1] not in silent and not (flags and _is_silent((flags,))):
            yield tuple(facts)


def _rows(category: int, groups: dict[int, Row]) -> list[Row]:
    return [groups[group] for group in _chain(category, groups)]


def _is_silent(flags: Iterable[str]) -> bool:
    return any(flag in NEVER_FLAGS for each in flags for flag in _flags(each))


def categories(tx: Tx) -> dict[int, Row]:
    rows = tx.all("select id, path, parent, flags from category order by path")
    return {row["id"]: row for row in rows}


def goods(tx: Tx, ids: Iterable[int], groups: dict[int, Row]) -> dict[int, Goods]:
    """As they are now; `groups` from `categories`."""
    wanted, result = list(ids), {}
    for at in range(0, len(wanted), _MOST_AT_ONCE):
        holders, facts = among("p", wanted[at : at + _MOST_AT_ONCE])
        for row in tx.all(
            f"""select id, number, name, print_name, category, brand, size, colour, style, cut,
                       price_cents, unit, stock_milli, kind, flags, flags_guessed, created_at
                  from product where id in ({holders})""",
            **facts,
        ):
            result[row["id"]] = _goods(row, groups)
    return result


def _goods(row: Row, groups: dict[int, Row]) -> Goods:
    chain = _chain(row["category"], groups)
    flags = {flag for group in chain for flag in _flags(groups[group]["flags"])}
    return Goods(
        id=row["id"],
        number=row["number"],
        name=row["print_name"] or row["name"] or row["number"],
        printed=row["name"],
        path=groups[chain[0]]["path"] if chain else "",
        category=row["category"],
        groups=tuple(chain[1:]),
        brand=row["brand"],
        size=row["size"],
        colour=row["colour"],
        style=row["style"],
        cut=row["cut"],
        price_cents=row["price_cents"],
        unit=row["unit"],
        stock_milli=row["stock_milli"],
        kind=row["kind"],
        flags=frozenset(flags | set(_flags(row["flags"]))),
        bound_by_words=bool(row["flags_guessed"]) and "no_discount" not in flags,
        known_since=date.fromisoformat(row["created_at"][:10]),
    )


def group(category: int, groups: dict[int, Row]) -> Goods:
    """A goods group as if it were one product: what the rules can say of it."""
    chain = _chain(category, groups)
    path = groups[category]["path"]
    return Goods(
        id=category,
        number="",
        name=path.rsplit(" > ", 1)[-1],
        path=path,
        category=category,
        groups=tuple(chain[1:]),
        flags=frozenset(flag for each in chain for flag in _flags(groups[each]["flags"])),
    )


def _chain(category: int | None, groups: dict[int, Row]) -> list[int]:
    """The category and those above it, by path: a parent may be missing in old books."""
    chain: list[int] = []
    while category is not None and category in groups and category not in chain:
        chain.append(category)
        category = groups[category]["parent"]
    return chain


def _flags(text: str) -> list[str]:
    return text.replace(",", " ").split()


def lines_of(tx: Tx, customer: CustomerId, before: date) -> bytes:
    """One person's lines as a column blob, see `columns.py`, by day and receipt."""
    facts: dict[str, Value] = {"customer": customer, "before": before.isoformat()}
    receipts = tx.tuples(_RECEIPTS, **facts)
    ordinal = cache(lambda day: date.fromisoformat(day).toordinal())
    days = {id_: ordinal(day) for id_, day in receipts}
    place = {id_: number for number, id_ in enumerate(days)}
    lines = sorted(tx.tuples(_LINES, **facts), key=lambda line: place[line[0]])
    rows = [(id_, customer, product, days[id_], *rest) for id_, product, *rest in lines]
    return Columns.from_rows(rows).blob(0, len(rows))


def days_of(tx: Tx, before: date) -> Iterator[bytes]:
    """The column blobs of all days before that one, some at a time."""
    for rows in tx.chunks(
        "select columns from line_block where day < :before order by day, first_receipt",
        _BLOBS,
        before=before.isoformat(),
    ):
        yield from (blob for (blob,) in rows)
    tx.let_go()


def last_day(tx: Tx, before: date) -> date | None:
    """The newest day with lines before that one."""
    day = tx.value("select max(day) from line_block where day < :before", before=before.isoformat())
    return date.fromisoformat(day) if day else None


def branches_by_day(tx: Tx, first: date, before: date) -> dict[date, list[int]]:
    """Which branches (0: none named) have receipts of the days from `first` to before that one."""
    found: dict[str, list[int]] = {}
    for day, branch in tx.tuples(
        """select day, branch from receipt where day >= :first and day < :before
            group by day, branch""",
        first=first.isoformat(),
        before=before.isoformat(),
    ):
        found.setdefault(day, []).append(branch or 0)
    return {date.fromisoformat(day): branches for day, branches in found.items()}


def ever_bought(tx: Tx, customer: CustomerId, product: ProductId, before: date) -> bool:
    found = tx.value(
        """select 1 from receipt r join line l on l.receipt = r.id
            where r.customer = :c and l.product = :p and r.day < :before
              and l.quantity_milli > 0 limit 1""",
        c=customer,
        p=product,
        before=before.isoformat(),
    )
    return found is not None


def sizes(tx: Tx) -> list[tuple[int, int, str]]:
    """Product, category (0: none) and size of all goods that come in sizes."""
    return tx.tuples("select id, coalesce(category, 0), size from product where size <> ''")


def units(tx: Tx) -> dict[int, str]:
    """Product -> what its price is for, of those not sold by the piece."""
    return dict(tx.tuples("select id, unit from product where unit <> 'pc'"))


def products_meant(tx: Tx, word: str) -> set[int]:
    """Goods a stated word can mean: in name, brand or path, else in colour, style or cut."""
    found = set(find_products(tx, word, limit=20_000))
    wanted = set(folding.words(word))
    for column in ("colour", "style", "cut"):
        for (value,) in tx.tuples(f"select distinct {column} from product where {column} <> ''"):
            if wanted and wanted <= set(folding.words(value)):
                rows = tx.tuples(f"select id from product where {column} = :v", v=value)
                found.update(product for (product,) in rows)
    return found


def group_dislikes(tx: Tx, on: date) -> dict[int, int]:
    """How many people dislike a product or never want it; groups and words stay personal."""
    rows = tx.tuples(
        """select product, count(distinct customer) from preference
            where product is not null and kind in ('dislike', 'never', 'never-offer')
              and (until_day is null or until_day >= :on) and noted_on < :on
            group by product""",
        on=on.isoformat(),
    )
    return {int(product): people for product, people in rows}


def who_said(tx: Tx, product: ProductId) -> list[int]:
    """People with a like or a wish; whether it means this product is judged one by one."""
    rows = tx.tuples(
        """select distinct customer from preference
            where kind in ('like', 'wish') and done_on is null
              and (product is null or product = :p) order by customer""",
        p=product,
    )
    return [customer for (customer,) in rows]


def categories_by_day(
    tx: Tx, customer: CustomerId, before: date
) -> list[tuple[date, CategoryId, str]]:
    """Day, category and its name for every purchase, oldest first; a day once a category."""
    rows = tx.tuples(
        """select distinct r.day, c.id, c.path
             from receipt r join line l on l.receipt = r.id join product p on p.id = l.product
             join category c on c.id = p.category
            where r.customer = :c and r.day < :before and l.quantity_milli > 0
            order by r.day, c.path""",
        c=customer,
        before=before.isoformat(),
    )
    return [(date.fromisoformat(day), CategoryId(id_), path.rsplit(" > ", 1)[-1])
            for day, id_, path in rows]  # fmt: skip


def names_on_last_day(tx: Tx, customer: CustomerId, before: date) -> list[str]:
    """Names of what was bought on the last day, the dearest first."""
    rows = tx.all(
        """select p.name, p.print_name, p.number, sum(l.total_cents) as cents
             from receipt r join line l on l.receipt = r.id join product p on p.id = l.product
            where r.customer = :c and l.quantity_milli > 0 and r.day =
                  (select max(o.day) from receipt o where o.customer = :c and o.day < :before)
            group by p.id, p.name, p.print_name, p.number order by cents desc, p.number""",
        c=customer,
        before=before.isoformat(),
    )
    return [row["print_name"] or row["name"] or row["number"] for row in rows]


# -- offers as rows ---------------------------------------------------------------------------


def insert(
    tx: Tx, offer_id: OfferId, offer: Offer, *, place: str, on: date, now: str, actor: str
) -> None:
    """An offer somebody sees: stored as shown, not as made."""
    tx.insert(
        "offer",
        id=offer_id,
        customer=offer.customer,
        product=offer.product,
        category=offer.category,
        kind=offer.kind,
        score_milli=offer.score_milli,
        reasons=reasons_json(offer),
        place=place,
        on_day=on.isoformat(),
        shown_at=now,
        actor=actor,
    )


def reasons_json(offer: Offer) -> str:
    return json.dumps(
        [
            {
                "kind": reason.kind,
                "weight_milli": reason.weight_milli,
                "facts": dict(reason.facts),
                "evidence": {noun: list(ids) for noun, ids in reason.evidence.items()},
            }
            for reason in offer.reasons
        ],
        ensure_ascii=False,
        default=str,
    )


def shown_on(
    tx: Tx, customer: CustomerId, product: ProductId | None, place: str, on: date
) -> OfferId | None:
    """The same offer at the same place that day: a second look is no second showing."""
    found = tx.value(
        """select id from offer where customer = :c and place = :place and on_day = :on
              and coalesce(product, 0) = :p order by id desc limit 1""",
        c=customer,
        p=product or 0,
        place=place,
        on=on.isoformat(),
    )
    return None if found is None else OfferId(found)


def get(tx: Tx, offer: OfferId) -> Row | None:
    return tx.one(
        """select id, customer, product, category, kind, place, on_day, shown_at, made_at, outcome,
                  outcome_on from offer where id = :o""",
        o=offer,
    )


def of(tx: Tx, customer: CustomerId, *, limit: int = 50) -> Sequence[Row]:
    """Offers shown to one person, newest first."""
    return tx.all(
        """select id, customer, product, category, kind, score_milli, reasons, place, on_day,
                  shown_at, made_at, outcome, outcome_on, piece
             from offer where customer = :c order by on_day desc, id desc limit :limit""",
        c=customer,
        limit=limit,
    )


def set_made(tx: Tx, offer: OfferId, now: str) -> int:
    """0 when it was made already: pressing the key twice mentions it once."""
    return tx.run(
        "update offer set made_at = :now where id = :o and made_at is null", o=offer, now=now
    )


def set_outcome(tx: Tx, offer: OfferId, outcome: str, on: date) -> None:
    tx.run(
        "update offer set outcome = :outcome, outcome_on = :on where id = :o",
        o=offer,
        outcome=outcome,
        on=on.isoformat(),
    )
