"""What is known of one person and of all, counted."""

from dataclasses import dataclass

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import CustomerId

_CONSENT = "select customer from consent where channel = '' and purpose in ('', 'profiling')"
_ADDRESS = """select customer from address
     where postcode <> '' and town <> '' and (street <> '' or post_box <> '')"""
_STATED = """basis in ('said', 'observed')
     and kind in ('like', 'dislike', 'never', 'size', 'wish', 'owns')"""
_LIVING = "select id from customer where deceased_on is null"


@dataclass(frozen=True)
class Everybody:
    """`known`: fact -> of how many it is known; `taste`: the number of statements of each person
    who made any; `people`: how many there are."""

    people: int
    known: dict[str, int]
    taste: tuple[int, ...]


def of(tx: Tx, customer: CustomerId) -> Row | None:
    return tx.one(
        f"""select c.id, c.informed_on is not null as informed,
                   c.id in ({_CONSENT}) as consent, c.id in ({_ADDRESS}) as address,
                   (c.salutation <> '' or c.kind = 'firm') as salutation,
                   (c.id in (select customer from phone)
                     or c.id in (select customer from email)) as reach,
                   c.id in (select customer from customer_stat) as bought,
                   (select count(*) from preference p where p.customer = c.id and {_STATED})
                     as taste
              from customer c where c.deceased_on is null and c.id = :c""",
        c=customer,
    )


def of_all(tx: Tx) -> Everybody:
    """A statement a fact: the facts of one person after the other take six times as long."""
    taste = tx.tuples(
        f"""select count(*) from preference where {_STATED} and customer in ({_LIVING})
             group by customer"""
    )
    sets = {
        "informed": f"{_LIVING} and informed_on is not null",
        "consent": f"{_LIVING} and id in ({_CONSENT})",
        "address": f"{_LIVING} and id in ({_ADDRESS})",
        "salutation": f"{_LIVING} and (salutation <> '' or kind = 'firm')",
        "reach": f"""{_LIVING} and (id in (select customer from phone)
                      or id in (select customer from email))""",
        "bought": f"{_LIVING} and id in (select customer from customer_stat)",
    }
    return Everybody(
        int(tx.value(f"select count(*) from ({_LIVING}) living")),
        {name: int(tx.value(f"select count(*) from ({sql}) found")) for name, sql in sets.items()},
        tuple(count for (count,) in taste),
    )
