"""Print runs: what was frozen, how far it is, and who was left out and why."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from shopfriend.book.tx import Row, Tx
from shopfriend.domain.campaigns import Plan, plan_facts, plan_from
from shopfriend.domain.ids import CampaignId, CustomerId, RunId
from shopfriend.domain.messages import Message
from shopfriend.domain.runs import Decision, State


@dataclass(frozen=True)
class RunRow:
    """`state` as stored; `domain.runs.state_on` says when a posted run is measuring."""

    id: RunId
    campaign: CampaignId
    state: State
    plan: Plan
    template: str
    seed: int
    control_share_bp: int
    on_day: date
    frozen_at: str | None
    printed_at: str | None
    posted_on: date | None
    pieces: int


_SELECT = """
    select r.id, r.campaign, r.state, r.plan, r.template, r.seed, r.control_share_bp, r.on_day,
           r.frozen_at, r.printed_at, r.posted_on,
           (select count(*) from piece p where p.run = r.id and p.voided_at is null) as pieces
      from run r"""


def insert(
    tx: Tx, run: RunId, campaign: CampaignId, plan: Plan, *, template: str, on: date, now: str
) -> None:
    """A run is stored when it is frozen; a draft is only looked at."""
    tx.insert(
        "run",
        id=run,
        campaign=campaign,
        state="frozen",
        plan=json.dumps(plan_facts(plan), ensure_ascii=False),
        template=template,
        control_share_bp=plan.control_bp,
        seed=plan.seed,
        on_day=on.isoformat(),
        frozen_at=now,
    )


def get(tx: Tx, run: RunId) -> RunRow | None:
    row = tx.one(_SELECT + " where r.id = :id", id=run)
    return None if row is None else _row(row)


def of_campaign(tx: Tx, campaign: CampaignId) -> list[RunRow]:
    """Newest first."""
    rows = tx.all(_SELECT + " where r.campaign = :campaign order by r.id desc", campaign=campaign)
    return [_row(row) for row in rows]


def set_printed(tx: Tx, run: RunId, *, now: str) -> None:
    tx.run("update run set state = 'printed', printed_at = :now where id = :id", id=run, now=now)


def set_posted(tx: Tx, run: RunId, day: date) -> None:
    tx.run(
        "update run set state = 'posted', posted_on = :day where id = :id",
        id=run,
        day=day.isoformat(),
    )


def set_closed(tx: Tx, run: RunId, day: date) -> None:
    tx.run(
        "update run set state = 'closed', closed_on = :day where id = :id",
        id=run,
        day=day.isoformat(),
    )


def set_void(tx: Tx, run: RunId, *, now: str) -> None:
    tx.run("update run set state = 'void', voided_at = :now where id = :id", id=run, now=now)


def decide(tx: Tx, run: RunId, decisions: Iterable[Decision]) -> None:
    """One row for each customer looked at."""
    tx.load(
        "decision",
        ("run", "customer", "outcome", "reason", "facts"),
        (
            (run, d.customer, d.outcome, d.reason.kind if d.reason else "", _facts(d.reason))
            for d in decisions
        ),
    )


def leave_out(tx: Tx, run: RunId, decision: Decision) -> None:
    """Somebody who had a piece has none after all."""
    tx.run(
        """update decision set outcome = :outcome, reason = :reason, facts = :facts
            where run = :run and customer = :customer""",
        run=run,
        customer=decision.customer,
        outcome=decision.outcome,
        reason=decision.reason.kind if decision.reason else "",
        facts=_facts(decision.reason),
    )


def decisions(tx: Tx, run: RunId) -> list[Decision]:
    rows = tx.all(
        "select customer, outcome, reason, facts from decision where run = :run order by customer",
        run=run,
    )
    return [
        Decision(CustomerId(row["customer"]), row["outcome"], _reason(row["reason"], row["facts"]))
        for row in rows
    ]


def activity(tx: Tx, on: date) -> dict[CustomerId, int]:
    """Receipts by customer before `on`, for strata."""
    rows = tx.each(
        """select customer, receipts from customer_stat where last_day < :day
           union all
           select r.customer, count(*)
             from customer_stat s join receipt r on r.customer = s.customer
            where s.last_day >= :day and r.day < :day group by r.customer""",
        day=on.isoformat(),
    )
    return {CustomerId(row["customer"]): row["receipts"] for row in rows}


def known_until(tx: Tx) -> date | None:
    """The last day any till has told of."""
    day = tx.value("select max(day) from known_until")
    return date.fromisoformat(day) if day else None


def has_excluded_goods(tx: Tx) -> bool:
    """Are there goods that must not be discounted (R-G1)?"""
    rows = tx.each("select flags from category union select flags from product")
    return any("no_discount" in row[0] for row in rows)


def is_excluded(tx: Tx, scope: str, scope_id: int) -> bool:
    """Must this product or category not be discounted, by its own flags or those of a category
    above it?"""
    group: int | None = scope_id
    if scope == "product":
        row = tx.one("select flags, category from product where id = :id", id=scope_id)
        if row is None or "no_discount" in row["flags"]:
            return row is not None
        group = row["category"]
    seen: set[int] = set()
    while group is not None and group not in seen:
        seen.add(group)
        row = tx.one("select flags, parent from category where id = :id", id=group)
        if row is not None and "no_discount" in row["flags"]:
            return True
        group = row["parent"] if row is not None else None
    return False


def _facts(reason: Message | None) -> str:
    return json.dumps(dict(reason.facts) if reason else {}, ensure_ascii=False, default=str)


def _reason(kind: str, facts: str) -> Message | None:
    return Message(kind, _with_days(json.loads(facts))) if kind else None


def _with_days(facts: dict[str, object]) -> dict[str, str | int | float | date | None]:
    """Dates come back as dates, so that they are said in the reader's language."""
    result: dict[str, str | int | float | date | None] = {}
    for name, value in facts.items():
        if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
            result[name] = date.fromisoformat(value)
        elif value is None or isinstance(value, str | int | float):
            result[name] = value
    return result


def _row(row: Row) -> RunRow:
    return RunRow(
        id=RunId(row["id"]),
        campaign=CampaignId(row["campaign"]),
        state=row["state"],
        plan=plan_from(json.loads(row["plan"])),
        template=row["template"],
        seed=row["seed"],
        control_share_bp=row["control_share_bp"],
        on_day=date.fromisoformat(row["on_day"]),
        frozen_at=row["frozen_at"],
        printed_at=row["printed_at"],
        posted_on=date.fromisoformat(row["posted_on"]) if row["posted_on"] else None,
        pieces=row["pieces"],
    )
