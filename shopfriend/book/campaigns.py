"""Campaigns: the plans, and what became of them."""

import json
from dataclasses import dataclass
from datetime import date

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.campaigns import Plan, plan_facts, plan_from
from shopfriend.domain.ids import CampaignId


@dataclass(frozen=True)
class CampaignRow:
    """A plan in the book. Of its runs only those that are not void count."""

    id: CampaignId
    plan: Plan
    made_at: str
    closed_on: date | None
    runs: int


@dataclass(frozen=True)
class Counts:
    """`buyers`: of those who got a piece, who bought since it was posted (`control_buyers`: of
    those who got none on purpose)."""

    sent: int
    coupons: int
    redeemed: int
    withdrawn: int
    control: int
    left_out: int
    buyers: int
    control_buyers: int


_SELECT = """
    select c.id, c.plan, c.made_at, c.closed_on,
           (select count(*) from run r where r.campaign = c.id and r.voided_at is null) as runs
      from campaign c"""


def everyone(tx: Tx) -> list[CampaignRow]:
    """All, newest first."""
    return [_row(row) for row in tx.all(_SELECT + " order by c.made_at desc, c.id desc")]


def get(tx: Tx, campaign: CampaignId) -> CampaignRow | None:
    row = tx.one(_SELECT + " where c.id = :id", id=campaign)
    return None if row is None else _row(row)


def save(tx: Tx, campaign: CampaignId, plan: Plan, *, now: str) -> None:
    """New, or the same one changed."""
    tx.run(
        """insert into campaign (id, name, segment, plan, made_at)
           values (:id, :name, :segment, :plan, :now)
           on conflict (id) do update
              set name = excluded.name, segment = excluded.segment, plan = excluded.plan""",
        id=campaign,
        name=plan.name,
        segment=plan.segment,
        plan=json.dumps(plan_facts(plan), ensure_ascii=False),
        now=now,
    )


def close(tx: Tx, campaign: CampaignId, day: date) -> None:
    tx.run("update campaign set closed_on = :day where id = :id", id=campaign, day=day.isoformat())


def counts(tx: Tx, campaign: CampaignId) -> Counts:
    """As of now: a redemption shows at once."""

    def count(sql: str) -> int:
        return int(tx.value(sql, campaign=campaign))

    return Counts(
        sent=count(
            """select count(*) from piece p join run r on r.id = p.run
                where r.campaign = :campaign and r.voided_at is null and p.voided_at is null"""
        ),
        coupons=count("select count(*) from coupon where campaign = :campaign"),
        redeemed=count(
            """select count(*) from redemption d join coupon c on c.id = d.coupon
                where c.campaign = :campaign"""
        ),
        withdrawn=count(
            "select count(*) from coupon where campaign = :campaign and withdrawn_on is not null"
        ),
        control=count(_DECIDED.format(outcome="= 'control'")),
        left_out=count(_DECIDED.format(outcome="in ('left-out', 'household')")),
        buyers=count(_BUYERS.format(outcome="sent")),
        control_buyers=count(_BUYERS.format(outcome="control")),
    )


_DECIDED = """
    select count(*) from decision d join run r on r.id = d.run
     where r.campaign = :campaign and r.voided_at is null and d.outcome {outcome}"""
_BUYERS = """
    select count(distinct d.customer) from decision d join run r on r.id = d.run
     where r.campaign = :campaign and r.voided_at is null and d.outcome = '{outcome}'
       and r.posted_on is not null and exists (
           select 1 from receipt t where t.customer = d.customer and t.day > r.posted_on)"""


def _row(row: Row) -> CampaignRow:
    return CampaignRow(
        id=CampaignId(row["id"]),
        plan=plan_from(json.loads(row["plan"])),
        made_at=row["made_at"],
        closed_on=date.fromisoformat(row["closed_on"]) if row["closed_on"] else None,
        runs=row["runs"],
    )
