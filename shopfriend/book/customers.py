"""Customers and what hangs on them: phones, mails, addresses, cards, relations, households."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shopfriend.book import aliases
from shopfriend.book.tx import Row, Tx, Value
from shopfriend.domain.addresses import Address
from shopfriend.domain.customers import COLUMNS, Customer
from shopfriend.domain.ids import BranchId, CustomerId, HouseholdId

_DAYS = ("informed_on", "pause_until", "deceased_on", "moved_on", "since")
_SELECT = f"select {', '.join(COLUMNS)} from customer"


def get(tx: Tx, customer: CustomerId) -> Customer | None:
    row = tx.one(_SELECT + " where id = :customer", customer=customer)
    return None if row is None else from_row(row)


def everyone(tx: Tx) -> list[Customer]:
    """All, by number; some 20,000 take a quarter of a second."""
    return [from_row(row) for row in tx.each(_SELECT + " order by id")]


def by_number(tx: Tx, number: str) -> CustomerId | None:
    """Also by a number from before a merge."""
    found = tx.value("select id from customer where number = :number", number=number)
    return aliases.customer(tx, number) if found is None else CustomerId(found)


def by_card(tx: Tx, number: str) -> CustomerId | None:
    """Whose card this is; a blocked card is nobody's."""
    found = tx.value(
        "select customer from card where number = :number and blocked_on is null", number=number
    )
    return None if found is None else CustomerId(found)


def card_owner(tx: Tx, number: str) -> CustomerId | None:
    """Whose card this is, blocked or not."""
    return owner_of(tx, "card", number, "number")


def phone_owners(tx: Tx, e164: str) -> list[int]:
    """By the index of phone ends; two people may share a telephone."""
    rows = tx.all(
        "select customer from phone_end where digits = :d", d=e164.removeprefix("+")[::-1]
    )
    return [row["customer"] for row in rows]


def objected(tx: Tx) -> set[int]:
    """Whoever has ever objected to anything, or withdrawn a consent; the ledger says what holds."""
    rows = tx.tuples(
        "select distinct customer from consent where state in ('objected', 'withdrawn')"
    )
    return {customer for (customer,) in rows}


def email_owners(tx: Tx, address: str) -> list[int]:
    """Whoever has this mail address, however it is capitalised."""
    rows = tx.all("select customer from email where lower(address) = lower(:a)", a=address)
    return [row["customer"] for row in rows]


def numbers(tx: Tx) -> dict[CustomerId, str]:
    return {
        CustomerId(row["id"]): row["number"] for row in tx.each("select id, number from customer")
    }


def from_row(row: Row) -> Customer:
    facts = {name: row[name] for name in COLUMNS}
    for name in _DAYS:
        facts[name] = _day(facts[name])
    facts["id"] = CustomerId(facts["id"])
    facts["household"] = None if row["household"] is None else HouseholdId(row["household"])
    branch = row["preferred_branch"]
    facts["preferred_branch"] = None if branch is None else BranchId(branch)
    return Customer(**facts)


def next_number(tx: Tx) -> str:
    """The next plain number: one more than the highest that is all digits, from 1001 on. A number
    that somebody had before a merge is not given again."""
    numbers = (
        row[0]
        for row in tx.each(
            "select number from customer union all select number from customer_alias"
        )
    )
    plain = [int(n) for n in numbers if n.isascii() and n.isdigit() and len(n) < 10]
    return str(max([1000, *plain]) + 1)


def insert(tx: Tx, customer: CustomerId, *, now: str, **facts: Value) -> None:
    tx.insert("customer", id=customer, created_at=now, changed_at=now, **facts)


def update(tx: Tx, customer: CustomerId, facts: Mapping[str, Value], *, now: str) -> None:
    """Set some columns; the caller has checked the names."""
    sets = ", ".join(f"{name} = :{name}" for name in facts)
    tx.run(
        f"update customer set {sets}, changed_at = :now where id = :customer",
        **facts,
        now=now,
        customer=customer,
    )


# -- what hangs on a customer --------------------------------------------------------------------


def phones(tx: Tx, customer: CustomerId) -> list[Row]:
    return tx.all(
        "select id, label, number, e164 from phone where customer = :c order by id", c=customer
    )


def emails(tx: Tx, customer: CustomerId) -> list[Row]:
    return tx.all(
        "select id, label, address from email where customer = :c order by id", c=customer
    )


def cards(tx: Tx, customer: CustomerId) -> list[Row]:
    return tx.all(
        "select number, blocked_on from card where customer = :c order by number", c=customer
    )


def addresses(tx: Tx, customer: CustomerId) -> list[Address]:
    """The main one first."""
    rows = tx.all(
        """select id, kind, main, care_of, street, house_number, extra, post_box, postcode, town,
                  district, country, returned_on
             from address where customer = :c order by main desc, id""",
        c=customer,
    )
    return [address_from(row) for row in rows]


def address_from(row: Row) -> Address:
    return Address(
        street=row["street"],
        house_number=row["house_number"],
        postcode=row["postcode"],
        town=row["town"],
        country=row["country"],
        care_of=row["care_of"],
        extra=row["extra"],
        post_box=row["post_box"],
        district=row["district"],
        kind=row["kind"],
        returned_on=_day(row["returned_on"]),
        id=row["id"],
    )


def insert_address(tx: Tx, address: int, customer: CustomerId, new: Address, *, main: bool) -> None:
    tx.insert("address", id=address, customer=customer, main=int(main), **_address_columns(new))


def update_address(tx: Tx, address: int, new: Address) -> None:
    columns = _address_columns(new)
    sets = ", ".join(f"{name} = :{name}" for name in columns)
    tx.run(f"update address set {sets} where id = :address", address=address, **columns)


def set_returned(tx: Tx, address: int, day: date | None) -> None:
    tx.run(
        "update address set returned_on = :day where id = :address",
        day=day.isoformat() if day else None,
        address=address,
    )


def no_main_address(tx: Tx, customer: CustomerId) -> None:
    tx.run("update address set main = 0 where customer = :c", c=customer)


def ensure_main_address(tx: Tx, customer: CustomerId) -> None:
    """After one was removed: the oldest left is the main one."""
    tx.run(
        """update address set main = 1 where id = (select min(id) from address where customer = :c)
              and not exists (select 1 from address o where o.customer = :c and o.main = 1)""",
        c=customer,
    )


def _address_columns(address: Address) -> dict[str, Value]:
    return {
        "kind": address.kind,
        "care_of": address.care_of,
        "street": address.street,
        "house_number": address.house_number,
        "extra": address.extra,
        "post_box": address.post_box,
        "postcode": address.postcode,
        "town": address.town,
        "district": address.district,
        "country": address.country,
        "returned_on": address.returned_on.isoformat() if address.returned_on else None,
    }


def owner_of(tx: Tx, table: str, row: int | str, key: str = "id") -> CustomerId | None:
    """Whose phone, mail, address … this row is; `table` and `key` come from our own code."""
    found = tx.value(f"select customer from {table} where {key} = :row", row=row)
    return None if found is None else CustomerId(found)


def remove_row(tx: Tx, table: str, row: int | str, key: str = "id") -> None:
    tx.run(f"delete from {table} where {key} = :row", row=row)


def facts(tx: Tx, customer: CustomerId) -> list[Row]:
    return tx.all(
        """select kind, value, noted_on from customer_fact where customer = :c order by kind""",
        c=customer,
    )


def put_fact(tx: Tx, customer: CustomerId, kind: str, value: str, day: date) -> None:
    tx.run(
        """insert into customer_fact (customer, kind, value, noted_on)
           values (:c, :kind, :value, :day)
           on conflict (customer, kind) do update
              set value = excluded.value, noted_on = excluded.noted_on""",
        c=customer,
        kind=kind,
        value=value,
        day=day.isoformat(),
    )


def drop_fact(tx: Tx, customer: CustomerId, kind: str) -> None:
    tx.run("delete from customer_fact where customer = :c and kind = :kind", c=customer, kind=kind)


def relations(tx: Tx, customer: CustomerId) -> list[Row]:
    """Both ways: `outward` is 1 where this customer named the other."""
    return tx.all(
        """select r.id, r.kind, r.name, r.note, r.other as other, 1 as outward,
                  o.first_name, o.last_name, o.company, o.nickname, o.memo, o.number
             from relation r left join customer o on o.id = r.other where r.customer = :c
           union all
           select r.id, r.kind, r.name, r.note, r.customer as other, 0 as outward,
                  o.first_name, o.last_name, o.company, o.nickname, o.memo, o.number
             from relation r join customer o on o.id = r.customer where r.other = :c
            order by 1""",
        c=customer,
    )


def household_members(tx: Tx, customer: CustomerId) -> list[Row]:
    """The others in the household."""
    return tx.all(
        """select o.id, o.number, o.first_name, o.last_name, o.company, o.nickname, o.memo,
                  o.birth_year
             from customer c join customer o on o.household = c.household and o.id <> c.id
            where c.id = :c order by o.id""",
        c=customer,
    )


def set_household(tx: Tx, customer: CustomerId, household: int | None, *, now: str) -> None:
    update(tx, customer, {"household": household}, now=now)


def drop_empty_household(tx: Tx, household: HouseholdId | None) -> None:
    """A household of one is none: who is left alone has no household either."""
    if household is None:
        return
    if household_size(tx, household) <= 1:
        tx.run("update customer set household = null where household = :h", h=household)
        tx.run("delete from household where id = :h", h=household)


def household_size(tx: Tx, household: HouseholdId) -> int:
    return int(tx.value("select count(*) from customer where household = :h", h=household))


# -- own fields ----------------------------------------------------------------------------------


def own_fields(tx: Tx) -> list[Row]:
    return tx.all("select id, name, kind from own_field where noun = 'customer' order by name")


def own_values(tx: Tx, customer: CustomerId) -> list[Row]:
    return tx.all(
        """select f.id, f.name, f.kind, v.value from own_value v join own_field f on f.id = v.field
            where v.customer = :c order by f.name""",
        c=customer,
    )


def put_own_value(tx: Tx, field: int, customer: CustomerId, value: str) -> None:
    tx.run(
        """insert into own_value (field, customer, value) values (:f, :c, :value)
           on conflict (field, customer) do update set value = excluded.value""",
        f=field,
        c=customer,
        value=value,
    )


def drop_own_value(tx: Tx, field: int, customer: CustomerId) -> None:
    tx.run("delete from own_value where field = :f and customer = :c", f=field, c=customer)


# -- many at once --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Filter:
    """What the Customers page narrows by; every part must hold. `ids`: only these (a search)."""

    kind: str = ""
    postcodes: Sequence[str] = ()  # "24*" a prefix, "24937" one, "24900-24999" a range
    town: str = ""
    fact: str = ""
    last_before: date | None = None
    without_address: bool = False
    salutation_missing: bool = False
    ids: Sequence[int] | None = None


_ROWS = """
    select c.id, c.number, c.salutation, c.title, c.first_name, c.name_prefix, c.last_name,
           c.suffix, c.nickname, c.memo, c.company, c.kind, s.skey, a.street, a.house_number,
           a.postcode, a.town, t.last_day as bought_day, t.receipts, t.spent_cents,
           (select max(v.at) from visit v where v.customer = c.id) as seen_at
      from customer_search s join customer c on c.id = s.customer
      left join address a on a.id = (select b.id from address b where b.customer = c.id
                                      order by b.main desc, b.id limit 1)
      left join customer_stat t on t.customer = c.id"""


def rows(tx: Tx, ids: Sequence[int]) -> dict[int, Row]:
    """List rows of these customers in one statement, by id."""
    if not ids:
        return {}
    holders, facts = among("i", ids)
    return {row["id"]: row for row in tx.all(f"{_ROWS} where c.id in ({holders})", **facts)}


def page(tx: Tx, wanted: Filter, *, after: tuple[str, int] | None, limit: int) -> list[Row]:
    """The next rows in the order of names, behind `after` (skey, id)."""
    where, facts = _conditions(wanted)
    if after is not None:
        where.append("(s.skey > :skey or (s.skey = :skey and s.customer > :last))")
        facts |= {"skey": after[0], "last": after[1]}
    sql = _ROWS + (" where " + " and ".join(where) if where else "")
    return tx.all(sql + " order by s.skey, s.customer limit :limit", **facts, limit=limit)


def count(tx: Tx, wanted: Filter) -> int:
    where, facts = _conditions(wanted)
    sql = f"select count(*) from ({_ROWS}" + (" where " + " and ".join(where) if where else "")
    return int(tx.value(sql + ") r", **facts))


def among(lead: str, ids: Iterable[int | str]) -> tuple[str, dict[str, Value]]:
    """Named holders and their values for `in (…)`."""
    facts: dict[str, Value] = {f"{lead}{n}": each for n, each in enumerate(ids)}
    return ", ".join(f":{name}" for name in facts), facts


def _conditions(wanted: Filter) -> tuple[list[str], dict[str, Value]]:
    where: list[str] = []
    facts: dict[str, Value] = {}
    for name in ("kind", "town"):
        if value := getattr(wanted, name):
            where.append(f"{'c' if name == 'kind' else 'a'}.{name} = :{name}")
            facts[name] = value
    if wanted.fact:
        where.append(
            """exists (select 1 from customer_fact f where f.customer = c.id and f.kind = :fact)"""
        )
        facts["fact"] = wanted.fact
    if wanted.last_before:
        where.append("t.last_day < :before")
        facts["before"] = wanted.last_before.isoformat()
    if wanted.without_address:
        where.append("(a.id is null or a.postcode = '' or a.town = '')")
    if wanted.salutation_missing:
        where.append("c.salutation = ''")
    if wanted.ids is not None:
        holders, ids = among("i", wanted.ids)
        where.append(f"c.id in ({holders or 'null'})")
        facts |= ids
    if wanted.postcodes:
        clause, more = postcode_clause("a.postcode", wanted.postcodes)
        where.append(clause)
        facts |= more
    return where, facts


def postcode_clause(column: str, rules: Sequence[str]) -> tuple[str, dict[str, Value]]:
    """Postcode rules (D14) as a condition: "24*" prefix, "24900-24999" range, "24937" one."""
    parts: list[str] = []
    facts: dict[str, Value] = {}
    for n, rule in enumerate(rules):
        low, dash, high = rule.strip().rstrip("*").partition("-")
        one = not dash and not rule.strip().endswith("*")
        parts.append(
            f"{column} = :low{n}" if one else f"({column} >= :low{n} and {column} < :high{n})"
        )
        facts[f"low{n}"] = low.strip()
        if not one:
            facts[f"high{n}"] = (high.strip() or low.strip()) + "\x7f"
    return "(" + " or ".join(parts) + ")", facts


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
