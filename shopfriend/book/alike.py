"""Who might be the same person: by sound of the family name, by the first letters, by postcode."""

from shopfriend.book.searchkeys import sounds
from shopfriend.book.tx import Row, Tx

_SELECT = "select customer, skey, postcode from customer_search"


def near(tx: Tx, wanted: str, postcode: str, *, limit: int) -> list[Row]:
    """Candidates for a folded "last first" name, each once; the caller scores them."""
    found: dict[int, Row] = {}
    codes = [code for word in wanted.split()[:1] for code in sounds(word)]
    for code in codes:
        rows = tx.all(
            f"{_SELECT} where customer in (select customer from sound where code = :code) "
            "order by skey, customer limit :limit",
            code=code,
            limit=limit,
        )
        found |= {row["customer"]: row for row in rows}
    for sql, facts in (
        ("skey >= :low and skey < :high", {"low": wanted[:3], "high": wanted[:3] + "\x7f"}),
        ("postcode = :postcode", {"postcode": postcode or "-"}),
    ):
        rows = tx.all(
            f"{_SELECT} where {sql} order by skey, customer limit :limit", **facts, limit=limit
        )
        found |= {row["customer"]: row for row in rows}
    return list(found.values())
