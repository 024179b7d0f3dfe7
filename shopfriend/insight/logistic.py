"""One logistic regression for everything that is learned here: Newton steps, pulled to a start.

The pull says how much evidence it takes to leave the start rule: a young shop keeps it, a large one
finds its own. Deterministic: no sampling, no randomness.
"""

from typing import Any

import numpy as np
from scipy import special

from shopfriend.insight.arrays import Reals

_ROUNDS, _CLOSE = 30, 1e-5


def learn(x: Any, y: Any, start: Reals, pull: Any, share: Any = 1.0) -> Reals:
    """Weights per column of `x` for the chance that `y`. `pull`: how strongly each is held at
    `start` (one number or one each); `share`: how much each row counts."""
    return learn_with_spread(x, y, start, pull, share)[0]


def learn_with_spread(
    x: Any, y: Any, start: Reals, pull: Any, share: Any = 1.0
) -> tuple[Reals, Reals]:
    """Also how far the weights are from sure: their covariance."""
    weights = np.array(start, dtype=np.float64)
    hold = np.broadcast_to(np.asarray(pull, dtype=np.float64), weights.shape)
    score = x @ weights
    loss = _loss(score, y, share, weights - start, hold)
    for _ in range(_ROUNDS):
        p = special.expit(score)
        hessian = x.T @ (x * (share * p * (1 - p))[:, None]) + np.diag(hold + 1e-9)
        gradient = x.T @ (share * (p - y)) + hold * (weights - start)
        move = np.linalg.solve(hessian, gradient)
        step = 1.0
        while step > 1e-3:
            tried = weights - step * move
            score = x @ tried
            now = _loss(score, y, share, tried - start, hold)
            if now <= loss:
                break
            step /= 2
        else:
            break
        weights, better, loss = tried, loss - now, now
        if step * np.abs(move).max() < _CLOSE or better < _CLOSE:
            break
    return weights, np.linalg.inv(hessian)


def _loss(score: Any, y: Any, share: Any, away: Reals, hold: Any) -> float:
    return float(
        (share * (np.logaddexp(0.0, score) - y * score)).sum() + 0.5 * (hold * away**2).sum()
    )
