"""What purchases tell: arrays in, scored reasons out. Knows neither book nor windows nor texts."""

from shopfriend.domain.offers import MODEL_VERSION as VERSION
from shopfriend.insight.arrays import COLUMNS, Lines, Products
from shopfriend.insight.backtests import Backtest, backtest
from shopfriend.insight.everybody import (
    Suggestion,
    also_bought,
    best_sellers,
    drawn_to,
    for_everybody,
)
from shopfriend.insight.learning import fit
from shopfriend.insight.levels import at_level
from shopfriend.insight.lifted import lifted_groups
from shopfriend.insight.mailings import Coupons, Mailings, Redemptions
from shopfriend.insight.model import Model, unpack
from shopfriend.insight.paired import OwnPairs
from shopfriend.insight.person import Liking, Person
from shopfriend.insight.responders import Response, responders, worth_cents
from shopfriend.insight.returns import Chances, Class, buys_again, calibration
from shopfriend.insight.suggestions import Scored, judge, scored_all, suggest

__all__ = [
    "COLUMNS", "VERSION", "Backtest", "Chances", "Class", "Coupons", "Liking", "Lines", "Mailings",
    "Model", "OwnPairs", "Person", "Products", "Redemptions", "Response", "Scored", "Suggestion",
    "also_bought", "at_level", "backtest", "best_sellers", "buys_again", "calibration", "drawn_to",
    "fit", "for_everybody", "judge", "lifted_groups", "responders", "scored_all", "suggest",
    "unpack", "worth_cents",
]  # fmt: skip
