"""Campaigns: plans kept in the book, their stations and what they brought."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from shopfriend.book import Tx, campaigns, customers, products, runs, segments
from shopfriend.book.campaigns import CampaignRow, Counts
from shopfriend.book.runs import RunRow
from shopfriend.domain import segments as rules
from shopfriend.domain.campaigns import Plan, Words, check_words, once_more
from shopfriend.domain.change import Change
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CampaignId, CustomerId, ProductId
from shopfriend.domain.segments import People, text_of
from shopfriend.domain.trouble import ShopError
from shopfriend.services.campaigns import letters, members
from shopfriend.services.desk import Desk


@dataclass(frozen=True)
class Listed:
    """A line of the Campaigns page."""

    campaign: CampaignRow
    runs: tuple[RunRow, ...]
    counts: Counts


@dataclass(frozen=True)
class Saved:
    campaign: CampaignId
    change: Change


def everyone(desk: Desk) -> list[Listed]:
    """All, newest first."""
    with desk.read() as tx:
        return [_listed(tx, row) for row in campaigns.everyone(tx)]


def get(desk: Desk, campaign: CampaignId) -> Listed:
    with desk.read() as tx:
        return _listed(tx, _row(tx, campaign))


def save(desk: Desk, plan: Plan, *, campaign: CampaignId | None = None) -> Saved:
    """A new plan, or changes to one. Runs that are frozen keep what they were frozen with."""
    check_words(plan)
    with desk.change("campaign-saved", name=plan.name) as tx:
        rules.parse(plan.segment, segments.saved(tx))
        owner = campaign or CampaignId(desk.ids.next())
        campaigns.save(tx, owner, plan, now=desk.book.now())
        tx.touch("campaign", owner)
    return Saved(owner, tx.done)


def duplicate(desk: Desk, campaign: CampaignId, *, name: str) -> Saved:
    """Once more like that one: the stations filled in, the control group drawn anew."""
    with desk.change("campaign-saved", name=name) as tx:
        plan = once_more(_row(tx, campaign).plan, name, seed=new_seed())
        owner = CampaignId(desk.ids.next())
        campaigns.save(tx, owner, plan, now=desk.book.now())
        tx.touch("campaign", owner)
    return Saved(owner, tx.done)


def about_product(
    desk: Desk, product: ProductId, people: Sequence[CustomerId], *, name: str
) -> Saved:
    """A draft to exactly these people, its coupon on this product where goods like it may be
    discounted; without a coupon otherwise."""
    with desk.read() as tx:
        good = products.get(tx, product)
        known = customers.numbers(tx)
        excluded = runs.is_excluded(tx, "product", product)
    if good is None:
        raise ShopError("product-gone")
    usual = standard_plan(desk, name)
    coupon = usual.incentive and replace(
        usual.incentive, scope="product", scope_id=product, scope_name=good.shown_name
    )
    segment = text_of((People(tuple(known[person] for person in people if person in known)),))
    return save(desk, replace(usual, segment=segment, incentive=None if excluded else coupon))


def close(desk: Desk, campaign: CampaignId) -> Change:
    with desk.change("campaign-closed", name=get(desk, campaign).campaign.plan.name) as tx:
        campaigns.close(tx, campaign, desk.today)
        tx.touch("campaign", campaign)
    return tx.done


def results(desk: Desk, campaign: CampaignId) -> Counts:
    """Sent, redeemed, control, buyers: as of now."""
    with desk.read() as tx:
        return campaigns.counts(tx, campaign)


def standard_plan(desk: Desk, name: str, *, segment: str = "all", limit: int | None = None) -> Plan:
    """What the command line and a new mailing start from: standard texts, three offers, ten per
    cent on one purchase."""
    check_segment(desk, segment)
    ten_per_cent = Incentive("percent", percent_bp=1000)
    return Plan(name, segment=segment, incentive=ten_per_cent, limit=limit, seed=new_seed())


def standard_words(language: str, form: str) -> Words:
    return letters.standard_words(language, form)


def new_seed() -> int:
    """Another draw of the control group for each plan; stored with it, so it can be repeated."""
    return random.SystemRandom().randrange(1, 2**31)


def saved_segments(desk: Desk) -> Mapping[str, str]:
    """Rule by name."""
    with desk.read() as tx:
        return segments.saved(tx)


def save_segment(desk: Desk, name: str, rule: str) -> Change:
    if not name.strip() or ":" in name or "+" in name:
        raise ShopError("segment-name", name=name, field="name")
    with desk.change("segment-saved", name=name) as tx:
        rules.parse(rule, segments.saved(tx))
        segments.save(tx, desk.ids.next(), name.strip(), rule)
        tx.touch("segment", 0)
    return tx.done


def check_segment(desk: Desk, text: str) -> None:
    """Raises `ShopError` for what is not understood, or a category the book does not know."""
    with desk.read() as tx:
        members.of(tx, rules.parse(text, segments.saved(tx)), desk.today)


def _listed(tx: Tx, row: CampaignRow) -> Listed:
    return Listed(row, tuple(runs.of_campaign(tx, row.id)), campaigns.counts(tx, row.id))


def _row(tx: Tx, campaign: CampaignId) -> CampaignRow:
    row = campaigns.get(tx, campaign)
    if row is None:
        raise ShopError("campaign-unknown")
    return row
