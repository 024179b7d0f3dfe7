"""What purchases tell: arrays in, scored reasons out. Knows neither book nor windows nor texts."""

from shopfriend.insight.arrays import COLUMNS, Lines, Products
from shopfriend.insight.everybody import (
    Suggestion,
    also_bought,
    best_sellers,
    drawn_to,
    for_everybody,
)
from shopfriend.insight.model import VERSION, Model, fit, unpack
from shopfriend.insight.suggestions import Liking, Person, Scored, judge, suggest

__all__ = [
    "COLUMNS", "VERSION", "Liking", "Lines", "Model", "Person", "Products", "Scored",
    "Suggestion", "also_bought", "best_sellers", "drawn_to", "fit", "for_everybody", "judge",
    "suggest", "unpack",
]  # fmt: skip
