"""Who a segment holds, and segments saved under a name."""

import calendar
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from shopfriend.book import customers
from shopfriend.book.tx import Tx
from shopfriend.domain import feasts, folding
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.segments import (
    Absent,
    Bought,
    Everyone,
    Feast,
    Pays,
    People,
    Postcode,
    Scored,
    Term,
)
from shopfriend.domain.trouble import ShopError


def saved(tx: Tx) -> dict[str, str]:
    """Rule by name."""
    return {row["name"]: row["rule"] for row in tx.all("select name, rule from segment")}


def save(tx: Tx, segment: int, name: str, rule: str) -> None:
    tx.run(
        """insert into segment (id, name, rule) values (:id, :name, :rule)
           on conflict (name) do update set rule = excluded.rule""",
        id=segment,
        name=name,
        rule=rule,
    )


def remove(tx: Tx, name: str) -> None:
    tx.run("delete from segment where name = :name", name=name)


def members(tx: Tx, terms: Iterable[Term], on: date) -> set[CustomerId]:
    """Who meets every term by what happened before `on`. Raises `ShopError` for a category that
    the book does not know."""
    result: set[CustomerId] | None = None
    for term in terms:
        found = _of(tx, term, on)
        result = found if result is None else result & found
    return result or set()


def _of(tx: Tx, term: Term, on: date) -> set[CustomerId]:
    match term:
        case Everyone():
            return {CustomerId(row[0]) for row in tx.each("select id from customer")}
        case Bought():
            return _bought(tx, term, on)
        case Postcode(prefix):
            return _postcode(tx, prefix)
        case Absent(days):
            return _absent(tx, days, on)
        case Feast(name):
            return _bought_for(tx, name, on)
        case Scored() | Pays():
            raise TypeError(term)  # the book does not learn: `services.members`
        case People(numbers):
            found = (customers.by_number(tx, number) for number in numbers)
            return {customer for customer in found if customer is not None}


def _postcode(tx: Tx, rules: str) -> set[CustomerId]:
    """Rules with commas between: "890" and "24*" are beginnings, "24900-24999" is a range."""
    each = [rule.strip() for rule in rules.split(",") if rule.strip()]
    whole = [rule if "-" in rule else rule.rstrip("*") + "*" for rule in each]
    clause, facts = customers.postcode_clause("postcode", whole)
    rows = tx.each(f"select distinct customer from address where main = 1 and {clause}", **facts)
    return {CustomerId(row[0]) for row in rows}


def _bought(tx: Tx, term: Bought, on: date) -> set[CustomerId]:
    result: set[CustomerId] = set()
    since = months_before(on, term.months).isoformat()
    for category in _categories(tx, term.category):
        # the summary knows the last day; only for whom that lies at or after `on` lines are read
        rows = tx.each(
            """select s.customer from customer_category s
                where s.category = :category and s.last_day >= :since
                  and (s.last_day < :on_day or exists (
                       select 1 from receipt r
                         join line l on l.receipt = r.id join product p on p.id = l.product
                        where r.customer = s.customer and p.category = :category
                          and r.day >= :since and r.day < :on_day))""",
            category=category,
            since=since,
            on_day=on.isoformat(),
        )
        result.update(CustomerId(row[0]) for row in rows)
    return result


def _bought_for(tx: Tx, name: str, on: date) -> set[CustomerId]:
    """Who bought goods of the feast's groups in the days before it."""
    first, last = feasts.window(feasts.last_before(name, on))
    groups = feast_groups(tx, first, last)
    rows = tx.each(
        """select distinct r.customer, p.category from receipt r join line l on l.receipt = r.id
             join product p on p.id = l.product
            where r.day >= :first and r.day <= :last and r.customer is not null
              and l.quantity_milli > 0""",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return {CustomerId(row[0]) for row in rows if row[1] in groups}


def feast_groups(tx: Tx, first: date, last: date) -> set[int]:
    """Goods groups that sell twice their usual share in these days, reckoned against the half
    year around them."""
    usual = _lines_by_group(tx, first - feasts.AROUND, first - timedelta(days=1))
    usual.update(_lines_by_group(tx, last + timedelta(days=1), last + feasts.AROUND))
    then = _lines_by_group(tx, first, last)
    all_usual, all_then = sum(usual.values()), sum(then.values())
    return {
        group
        for group, lines in then.items()
        if feasts.belongs(lines, usual.get(group, 0), all_then=all_then, all_usual=all_usual)
    }


def _lines_by_group(tx: Tx, first: date, last: date) -> Counter[int]:
    rows = tx.each(
        """select p.category, count(*) from receipt r join line l on l.receipt = r.id
             join product p on p.id = l.product
            where r.day >= :first and r.day <= :last and l.quantity_milli > 0
              and p.category is not null group by p.category""",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return Counter({row[0]: row[1] for row in rows})


def _categories(tx: Tx, name: str) -> list[int]:
    """The category of that name – last word or whole path – and all below it."""
    wanted = _steps(name)
    found = [
        row["id"]
        for row in tx.all("select id, path from category")
        if _holds(_steps(row["path"]), wanted)
    ]
    if not found:
        raise ShopError("segment-category-unknown", name=name, field="segment")
    return found


def _steps(path: str) -> list[str]:
    return [folding.key(step) for step in path.split(">")]


def _holds(path: list[str], wanted: list[str]) -> bool:
    """Do the wanted steps stand in the path, one after another? ("cheese" is in "cheese > hard")"""
    width = len(wanted)
    return any(path[at : at + width] == wanted for at in range(len(path) - width + 1))


def _absent(tx: Tx, days: int, on: date) -> set[CustomerId]:
    """Those who were there before, but not within `days` of the day the data reach to: till data
    three weeks old call nobody lost. People who never came are not absent."""
    last, known = _last_days(tx, on), _known_until(tx)
    newest = max(known.values(), default=on)
    result = set()
    for customer, (day, branch) in last.items():
        reaches = min(on, known.get(branch, newest))
        if day < reaches - timedelta(days=days):
            result.add(customer)
    return result


def _last_days(tx: Tx, on: date) -> dict[CustomerId, tuple[date, str]]:
    """Last visit before `on` – receipt or check-in – and the code of its branch."""
    rows = tx.all(
        """select r.customer, max(r.day) as day, coalesce(b.code, '') as branch
             from receipt r left join branch b on b.id = r.branch
            where r.customer is not null and r.day < :on_day group by r.customer, b.code
           union all
           select v.customer, max(substr(v.at, 1, 10)), coalesce(b.code, '')
             from visit v left join branch b on b.id = v.branch
            where v.at < :on_day group by v.customer, b.code""",
        on_day=on.isoformat(),
    )
    result: dict[CustomerId, tuple[date, str]] = {}
    for row in rows:
        seen = (date.fromisoformat(row["day"]), row["branch"])
        customer = CustomerId(row["customer"])
        result[customer] = max(seen, result.get(customer, seen))
    return result


def _known_until(tx: Tx) -> dict[str, date]:
    rows = tx.all("select branch, max(day) as day from known_until group by branch")
    return {row["branch"]: date.fromisoformat(row["day"]) for row in rows}


def months_before(day: date, months: int) -> date:
    """The same day so many months ago; the last of the month where there is no such day."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = calendar.monthrange(years, month + 1)[1]
    return date(years, month + 1, min(day.day, last))
