"""Coupons and their redemptions."""

import json
from collections.abc import Iterable
from datetime import date

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.coupons import Coupon, Redemption, incentive_facts, incentive_from
from shopfriend.domain.ids import (
    BranchId,
    CampaignId,
    CouponId,
    CustomerId,
    PieceId,
    RedemptionId,
    RunId,
)

_SELECT = """
    select id, code, kind, campaign, customer, incentive, valid_from, valid_until, withdrawn_on
      from coupon"""


def insert(tx: Tx, coupons: Iterable[tuple[Coupon, RunId | None, PieceId | None]]) -> None:
    columns = (
        *("id", "code", "kind", "campaign", "run", "piece", "customer"),
        *("incentive", "valid_from", "valid_until"),
    )
    rows = (
        (
            *(c.id, c.code, c.kind, c.campaign, run, piece, c.customer),
            *(_json(c), c.valid_from.isoformat(), c.valid_until.isoformat()),
        )
        for c, run, piece in coupons
    )
    tx.load("coupon", columns, rows)


def by_code(tx: Tx, code: str) -> Coupon | None:
    row = tx.one(_SELECT + " where code = :code", code=code)
    return None if row is None else _row(row)


def get(tx: Tx, coupon: CouponId) -> Coupon | None:
    row = tx.one(_SELECT + " where id = :id", id=coupon)
    return None if row is None else _row(row)


def of_customer(tx: Tx, customer: CustomerId) -> list[Coupon]:
    """Soonest to expire first."""
    rows = tx.all(_SELECT + " where customer = :c order by valid_until, id", c=customer)
    return [_row(row) for row in rows]


def redemptions(tx: Tx, coupon: CouponId) -> list[Redemption]:
    rows = tx.all(
        """select d.coupon, d.used_on, coalesce(b.name, '') as branch
             from redemption d left join branch b on b.id = d.branch
            where d.coupon = :coupon order by d.used_on, d.id""",
        coupon=coupon,
    )
    return [
        Redemption(CouponId(row["coupon"]), date.fromisoformat(row["used_on"]), row["branch"])
        for row in rows
    ]


def used(tx: Tx, customer: CustomerId) -> set[CouponId]:
    rows = tx.all(
        """select d.coupon from redemption d join coupon c on c.id = d.coupon
            where c.customer = :c""",
        c=customer,
    )
    return {CouponId(row[0]) for row in rows}


def redeem(
    tx: Tx,
    redemption: RedemptionId,
    coupon: Coupon,
    *,
    used_on: date,
    branch: BranchId | None,
    workplace: int,
    actor: str,
    now: str,
) -> None:
    """The book itself refuses a second one (unique by coupon); a fixed coupon has only its last
    use kept."""
    if coupon.kind == "fixed":
        tx.run("delete from redemption where coupon = :coupon", coupon=coupon.id)
    tx.insert(
        "redemption",
        id=redemption,
        coupon=coupon.id,
        customer=coupon.customer,
        branch=branch,
        used_on=used_on.isoformat(),
        at=now,
        workplace=workplace,
        actor=actor,
    )


def redemption_of(tx: Tx, redemption: RedemptionId) -> Coupon | None:
    """The coupon that this redemption used up."""
    row = tx.one(
        _SELECT + " where id = (select d.coupon from redemption d where d.id = :d)", d=redemption
    )
    return None if row is None else _row(row)


def take_back(tx: Tx, redemption: RedemptionId) -> None:
    tx.run("delete from redemption where id = :d", d=redemption)


def given_at_counter(tx: Tx, customer: CustomerId, day: date) -> Coupon | None:
    """The single coupon this person still holds on that day, if any; those of letters are not
    meant."""
    row = tx.one(
        _SELECT
        + """ where customer = :c and piece is null and kind = 'personal'
                and withdrawn_on is null and valid_until >= :day
                and not exists (select 1 from redemption d where d.coupon = coupon.id)
              order by id desc limit 1""",
        c=customer,
        day=day.isoformat(),
    )
    return None if row is None else _row(row)


def withdraw(tx: Tx, coupon: CouponId, day: date) -> None:
    tx.run(
        "update coupon set withdrawn_on = :day where id = :id and withdrawn_on is null",
        id=coupon,
        day=day.isoformat(),
    )


def withdraw_open(tx: Tx, column: str, owner: CampaignId | RunId | PieceId, day: date) -> int:
    """All of a campaign, run or piece that were not used yet; how many. `column` is our own."""
    return tx.run(
        f"""update coupon set withdrawn_on = :day
             where {column} = :owner and withdrawn_on is null
               and not exists (select 1 from redemption d where d.coupon = coupon.id)""",
        owner=owner,
        day=day.isoformat(),
    )


def branch_by_code(tx: Tx, code: str) -> BranchId | None:
    found = tx.value("select id from branch where code = :code", code=code)
    return None if found is None else BranchId(found)


def _json(coupon: Coupon) -> str:
    return json.dumps(incentive_facts(coupon.incentive), ensure_ascii=False)


def _row(row: Row) -> Coupon:
    withdrawn = row["withdrawn_on"]
    return Coupon(
        id=CouponId(row["id"]),
        code=row["code"],
        customer=None if row["customer"] is None else CustomerId(row["customer"]),
        campaign=None if row["campaign"] is None else CampaignId(row["campaign"]),
        incentive=incentive_from(json.loads(row["incentive"])),
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_until=date.fromisoformat(row["valid_until"]),
        withdrawn_on=date.fromisoformat(withdrawn) if withdrawn else None,
        kind=row["kind"],
    )
