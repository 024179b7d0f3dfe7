"""A shop that can write: its name, goods people buy, and a plan."""

from datetime import timedelta

from shopfriend.domain.campaigns import Plan
from shopfriend.domain.coupons import Incentive
from shopfriend.domain.ids import CustomerId
from shopfriend.services import settings
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
