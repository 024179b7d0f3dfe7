"""Whole tables on their way out, a statement each however many rows there are."""

from collections.abc import Sequence

from shopfriend.book.customers import among
from shopfriend.book.tx import Row, Tx
from shopfriend.domain.ids import PieceId, RunId

_PEOPLE = """
    select c.id, c.number, c.salutation, c.title, c.first_name, c.name_prefix, c.last_name,
           c.suffix, c.nickname, c.company, c.department, c.kind, c.language, c.address_form,
           c.birth_year, c.birth_month, c.birth_day, c.informed_on,
           a.street, a.house_number, a.extra, a.post_box, a.postcode, a.town, a.country,
           (select min(k.number) from card k
             where k.customer = c.id and k.blocked_on is null) as card,
           coalesce(h.name, '') as household, coalesce(t.receipts, 0) as receipts, t.last_day
      from customer c
      left join address a on a.id = (select b.id from address b where b.customer = c.id
                                      order by b.main desc, b.id limit 1)
      left join household h on h.id = c.household
      left join customer_stat t on t.customer = c.id"""
_AT_ONCE = 500


def people(tx: Tx, ids: Sequence[int] | None = None) -> list[Row]:
    """Everybody by number, or these in this order."""
    if ids is None:
        return tx.all(_PEOPLE + " order by c.number, c.id")
    found: dict[int, Row] = {}
    for at in range(0, len(ids), _AT_ONCE):
        holders, facts = among("i", ids[at : at + _AT_ONCE])
        found |= {row["id"]: row for row in tx.all(f"{_PEOPLE} where c.id in ({holders})", **facts)}
    return [found[each] for each in ids if each in found]


def phones(tx: Tx) -> dict[int, list[str]]:
    return _many(tx.tuples("select customer, number from phone order by customer, id"))


def emails(tx: Tx) -> dict[int, list[str]]:
    return _many(tx.tuples("select customer, address from email order by customer, id"))


def notes(tx: Tx) -> dict[int, list[str]]:
    """Those that everybody at the counter may read."""
    return _many(
        tx.tuples(
            """select customer, text from note where private = 0 and done_at is null
                order by customer, id"""
        )
    )


def goods(tx: Tx) -> list[Row]:
    return tx.all(
        """select p.number, p.gtin, p.name, p.print_name, coalesce(c.path, '') as category,
                  p.brand, p.size, p.colour, p.style, p.cut, p.price_cents, p.cost_cents,
                  p.deposit_cents, p.stock_milli, p.unit, p.content_milli, p.content_unit, p.kind,
                  p.flags
             from product p left join category c on c.id = p.category
            order by p.number, p.source, p.id"""
    )


def lines(tx: Tx, first: str, last: str) -> list[Row]:
    """Every line of every receipt between two days."""
    return tx.all(
        """select r.number as receipt, r.at, coalesce(c.number, '') as customer,
                  p.number as product, p.name, coalesce(g.path, '') as category,
                  l.quantity_milli, p.unit, l.total_cents, l.discount_cents,
                  coalesce(b.code, '') as branch
             from receipt r join line l on l.receipt = r.id join product p on p.id = l.product
             left join category g on g.id = p.category
             left join customer c on c.id = r.customer left join branch b on b.id = r.branch
            where r.day >= :first and r.day <= :last order by r.at, r.id, l.line_no""",
        first=first,
        last=last,
    )


def of_run(tx: Tx, run: RunId) -> list[Row]:
    """Everybody who was looked at for a mailing, and what was decided."""
    return tx.all(
        """select c.id, c.number, c.first_name, c.name_prefix, c.last_name, c.company, c.nickname,
                  c.memo, d.outcome, d.reason, d.facts,
                  (select min(k.code) from coupon k where k.run = d.run and k.customer = c.id)
                    as code
             from decision d join customer c on c.id = d.customer
            where d.run = :run order by c.last_name, c.first_name, c.id""",
        run=run,
    )


def offers_by_code(tx: Tx, run: RunId) -> list[Row]:
    """Each coupon of a run with the goods its letter offers."""
    return tx.all(
        """select k.code, k.valid_until, p.number, p.name, p.print_name, p.price_cents
             from coupon k join offer o on o.piece = k.piece join product p on p.id = o.product
            where k.run = :run and k.withdrawn_on is null order by k.code, o.id""",
        run=run,
    )


def piece_of_coupon(tx: Tx, code: str) -> PieceId | None:
    found = tx.value("select piece from coupon where code = :code", code=code)
    return None if found is None else PieceId(found)


def run_of_piece(tx: Tx, piece: PieceId) -> Row | None:
    return tx.one(
        """select p.run, g.name as campaign from piece p join run r on r.id = p.run
             join campaign g on g.id = r.campaign where p.id = :piece""",
        piece=piece,
    )


def _many(pairs: Sequence[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for customer, text in pairs:
        found.setdefault(customer, []).append(text)
    return found
