"""What somebody minds – organic, regional, fair – read from the goods she buys.

Derived, never said: shown with the share and the receipts behind it. To add a value: its words
here, a sentence `value-<name>` in both `card.ftl`.
"""

from collections.abc import Mapping

from shopfriend.domain.exclusions import Goods, means_word

VALUES: Mapping[str, tuple[str, ...]] = {
    "organic": ("bio", "organic", "öko", "demeter", "naturland", "bioland"),
    "regional": ("regional", "aus der Region", "local", "vom Hof", "heimisch"),
    "fair": ("fair", "fairtrade", "fair trade", "gepa"),
    "vegan": ("vegan", "vegetarisch", "vegetarian", "plant based", "pflanzlich"),
}
LEAST_LINES = 8  # of which
LEAST_BP = 2_000  # so many must carry the word


def of_goods(goods: Goods) -> frozenset[str]:
    """Which values these goods carry in name, brand, style or path."""
    return frozenset(
        name
        for name, words in VALUES.items()
        if any(means_word(word, goods.text) for word in words)
    )
