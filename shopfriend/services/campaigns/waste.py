"""A mailing before and after the letters that do not pay are left out (D33)."""

from datetime import date

from shopfriend.domain import classes
from shopfriend.domain.campaigns import Plan
from shopfriend.domain.classes import Waste
from shopfriend.services.campaigns import funnel
from shopfriend.services.desk import Desk
from shopfriend.services.offers import scores


def of(desk: Desk, plan: Plan, *, on: date, margin_cents: int) -> Waste:
    """`margin_cents`: what one answer brings. People whose purchases may not be looked at stay in:
    nobody knows their chance. Raises `ShopError` as the funnel does."""
    with desk.read() as tx:
        chosen = funnel.choose(tx, plan, on).funnel.chosen
        chances = scores.answers(tx, on)
        known = [chances[customer] for customer in chosen if customer in chances]
        found = classes.waste(known, margin_cents=margin_cents, piece_cents=scores.piece_cents(tx))
    rest = len(chosen) - len(known)
    return Waste(found.before + rest, found.after + rest, found.piece_cents, found.margin_cents)
