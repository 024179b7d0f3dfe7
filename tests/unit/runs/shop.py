"""A shop that can write: its name, goods people buy, and a plan."""

from datetime import timedelta

from shopfriend.domain.campaigns import Plan
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId
from shopfriend.domain.letters import Letter
from shopfriend.domain.runs import Funnel
from shopfriend.services import settings
from shopfriend.services.campaigns import runs
from shopfriend.services.desk import Desk
from tests.builders import TODAY, a_customer, a_product, a_receipt


def a_shop(desk: Desk) -> Desk:
    """The desk, with what a letter says about its shop."""
    settings.put(
        desk,
        shop_name="Lindenladen",
        shop_street="Lindenstraße 4",
        shop_postcode="89077",
        shop_town="Ulm",
        shop_phone="0731 000000",
    )
    return desk


def a_plan(**changed: object) -> Plan:
    usual = {
        "name": "Advent",
        "incentive": Incentive("percent", percent_bp=1000),
        "control_bp": 0,
        "offers": 0,
    }
    return Plan(**(usual | changed))  # type: ignore[arg-type]


def regulars(desk: Desk, count: int) -> list[CustomerId]:
    """Invented people who buy cheese, each last a few days ago."""
    cheese = a_product(desk, "Comté")
    people = []
    for n in range(count):
        customer = a_customer(desk, f"Kurz-{n:03d}", "Bea", postcode=f"{89070 + n % 9}")
        a_receipt(desk, customer, TODAY - timedelta(days=3 + n % 20), [(cheese, 1000, 356)])
        people.append(customer)
    return people


def frozen(desk: Desk, **plan: object) -> runs.Frozen:
    return runs.freeze(desk, a_plan(**plan), on=TODAY)


def letters(desk: Desk, run: runs.Frozen) -> list[Letter]:
    return runs.letters_of(desk, run.run)


def reason_of(chosen: Funnel, customer: CustomerId) -> str:
    """Why this person gets no letter, or what became of her."""
    found = next(d for d in chosen.decisions if d.customer == customer)
    return found.reason.kind if found.reason else found.outcome
