"""The plan of a mailing: who, what, how. A run later freezes what the plan gave on that day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from shopfriend.domain.coupons import Incentive, incentive_facts, incentive_from
from shopfriend.domain.fields import used_fields
from shopfriend.domain.trouble import ShopError

LANGUAGES = ("de", "en")
FORMS = ("formal", "familiar")
Dose = Literal["same", "smallest"]
CONTROL_BP = 500  # 5 %: the share that gets no letter, so that the next one knows what it brought


@dataclass(frozen=True)
class Words:
    """The letter's own text, with fields in braces. A blank line begins a new paragraph."""

    headline: str = ""
    body: str = ""
    closing: str = ""


@dataclass(frozen=True)
class Plan:
    """`words` by "language-form" ("de-formal"); what is missing there comes from the standard
    texts. `limit`: no more pieces than that (proofs, small print shops). `dose`: everybody the
    same coupon, or each the smallest that suffices, with `incentive` as the most; `budget_cents`:
    what all discounts together may cost then."""

    name: str
    segment: str = "all"
    words: Mapping[str, Words] = field(default_factory=dict)
    offers: int = 3
    incentive: Incentive | None = None
    valid_days: int = 28
    control_bp: int = CONTROL_BP
    seed: int = 1
    limit: int | None = None
    dose: Dose = "same"
    budget_cents: int | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ShopError("campaign-name-missing", field="name")
        if not 0 <= self.offers <= 3:
            raise ShopError("campaign-offers-range", count=self.offers, field="offers")
        if not 0 <= self.control_bp <= 5000:
            raise ShopError("campaign-control-range", share_bp=self.control_bp, field="control")
        if self.budget_cents is not None and self.budget_cents < 0:
            raise ShopError("campaign-budget-range", field="budget")
        if not 1 <= self.valid_days <= 400:
            raise ShopError("campaign-days-range", days=self.valid_days, field="valid_days")

    def words_for(self, language: str, form: str) -> Words | None:
        return self.words.get(f"{language}-{form}")


def check_words(plan: Plan) -> None:
    """Raises `ShopError("letter-field-unknown")` for a field nobody can fill: before any print."""
    for words in plan.words.values():
        for text in (words.headline, words.body, words.closing):
            used_fields(text)


def once_more(plan: Plan, name: str, *, seed: int) -> Plan:
    """The same stations again; the control group is drawn anew."""
    return replace(plan, name=name, seed=seed)


def plan_facts(plan: Plan) -> dict[str, Any]:
    """For JSON."""
    return {
        "name": plan.name,
        "segment": plan.segment,
        "words": {key: vars(words) for key, words in plan.words.items()},
        "offers": plan.offers,
        "incentive": incentive_facts(plan.incentive) if plan.incentive else None,
        "valid_days": plan.valid_days,
        "control_bp": plan.control_bp,
        "seed": plan.seed,
        "limit": plan.limit,
        "dose": plan.dose,
        "budget_cents": plan.budget_cents,
    }


def plan_from(facts: Mapping[str, Any]) -> Plan:
    incentive = facts.get("incentive")
    return Plan(
        name=facts["name"],
        segment=facts.get("segment", "all"),
        words={key: Words(**words) for key, words in facts.get("words", {}).items()},
        offers=facts.get("offers", 3),
        incentive=incentive_from(incentive) if incentive else None,
        valid_days=facts.get("valid_days", 28),
        control_bp=facts.get("control_bp", CONTROL_BP),
        seed=facts.get("seed", 1),
        limit=facts.get("limit"),
        dose=facts.get("dose", "same"),
        budget_cents=facts.get("budget_cents"),
    )
