"""What the care of the data looks for: one check a line, the same words for figure and list.

To add a check: a line in `CHECKS`, how it is found in `services/findings.py`, what mends it in
`services/care/remedies.py`, and its sentences `care-<kind>` in both `care.ftl`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shopfriend.domain import folding

Group = str  # "people", "goods", "receipts"


@dataclass(frozen=True)
class Check:
    """`noun` is what is found: customer, product or receipt; `mends` what puts it right: a text
    in a field, or a deed without one."""

    kind: str
    noun: str
    mends: str
    group: Group


CHECKS: tuple[Check, ...] = (
    Check("no-person", "receipt", "person", "receipts"),
    Check("no-address", "customer", "address", "people"),
    Check("no-consent", "customer", "ask", "people"),
    Check("not-informed", "customer", "ask", "people"),
    Check("postcode", "customer", "postcode", "people"),
    Check("phone-lost", "customer", "phone", "people"),
    Check("name-unfit", "product", "name", "goods"),
    Check("no-category", "product", "category", "goods"),
    Check("no-price", "product", "price", "goods"),
    Check("price-far", "product", "price", "goods"),
    Check("below-cost", "product", "cost", "goods"),
    Check("gtin-lost", "product", "gtin", "goods"),
    Check("no-picture", "product", "picture", "goods"),
)
BY_KIND: Mapping[str, Check] = {check.kind: check for check in CHECKS}

FAR = 2  # a price is far when it is twice, or half, what was paid
ENOUGH_SOLD = 5  # receipts before the usual price says anything


def postcode_fits(postcode: str, town: str, towns: Iterable[str]) -> bool:
    """`towns`: those the list has for the postcode. Unknown is wrong; a part of a town may be
    written for the town (Ulm-Söflingen) or the town for its part."""
    known = tuple(towns)
    if not postcode or not known:
        return False
    written = set(folding.words(town))
    return not written or town in known or any(written & set(folding.words(k)) for k in known)


def likely_category(
    name: str, learned: Mapping[str, Mapping[str, int]], *, least_bp: int = 6000
) -> str:
    """The group in which goods with these words usually stand; "" when the words do not agree.
    `learned`: word -> group -> how many goods."""
    votes: dict[str, float] = {}
    for word in folding.words(name):
        groups = learned.get(word, {})
        of = sum(groups.values())
        for group, count in groups.items():
            votes[group] = votes.get(group, 0) + count / of
    if not votes:
        return ""
    best = max(votes, key=lambda group: (votes[group], group))
    return best if votes[best] * 10_000 >= least_bp * sum(votes.values()) else ""


def words_of_groups(goods: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """(name, group) of goods that have a group -> word -> group -> how many."""
    learned: dict[str, dict[str, int]] = {}
    for name, group in goods:
        for word in set(folding.words(name)):
            if len(word) > 2:
                of = learned.setdefault(word, {})
                of[group] = of.get(group, 0) + 1
    return learned
