"""Who answers a letter: learned from all mailings the book knows, own ones and past ones.

Only what happened before the day asked for is used. The sum of what speaks for a person is her
score; where no mailing has come back yet, what she buys of the coupons' goods is all there is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from shopfriend.book import Tx, customers, past
from shopfriend.book import offers as rows
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.trouble import ShopError
from shopfriend.services import csv_file, parts
from shopfriend.services.desk import Desk
from shopfriend.services.offers import learned, shopper

if TYPE_CHECKING:
    from shopfriend.insight import Response

COLUMNS = ("customer", "probability")


@dataclass(frozen=True)
class Responder:
    """`speaks`: what speaks for or against, in the model's own terms; they add up to its score."""

    customer: CustomerId
    probability: float
    speaks: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Responders:
    """The likeliest first. `step` names the method."""

    step: str
    people: tuple[Responder, ...]


def of_campaign(desk: Desk, text: str, *, on: date) -> Responders:
    """Everybody whose purchases may be looked at, for a campaign by number or name – a past one or
    one of our own. Raises `ShopError("campaign-unknown-named")`."""
    with desk.read() as tx:
        campaign = past.number_of(tx, text)
        if campaign is None:
            raise ShopError("campaign-unknown-named", name=text)
        allowed = sorted(shopper.profiled(tx, on))
        return in_book(tx, campaign, allowed, on)


def in_book(tx: Tx, campaign: int, people: Sequence[CustomerId], on: date) -> Responders:
    insight = parts.insight
    found: Response = insight.responders(
        insight.Lines.from_blobs(rows.days_of(tx, on)),
        learned.goods(tx),
        insight.Mailings.from_rows(past.mailings(tx)),
        insight.Coupons.from_rows(past.coupon_goods(tx)),
        insight.Redemptions.from_rows(past.redeemed(tx)),
        campaign,
        [int(each) for each in people],
        on.toordinal(),
    )
    names = list(found.reasons)
    made = [
        Responder(
            CustomerId(customer),
            probability,
            tuple((name, float(found.reasons[name][at])) for name in names),
        )
        for at, (customer, probability) in enumerate(
            zip(found.customer.tolist(), found.probability.tolist(), strict=True)
        )
    ]
    made.sort(key=lambda each: (-each.probability, each.customer))
    return Responders(str(found.step), tuple(made))


def write_csv(desk: Desk, path: Path, found: Responders) -> None:
    """By customer number, the likeliest first. Raises `Trouble("file-not-saved")`."""
    with desk.read() as tx:
        numbers = customers.numbers(tx)
    csv_file.write(
        path, COLUMNS,
        ((numbers.get(one.customer, ""), f"{one.probability:.6f}") for one in found.people),
    )  # fmt: skip
