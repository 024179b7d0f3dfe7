"""Mailings: a plan, who gets a piece, what stands on it, the run that prints it, what it brought.

`plans` keeps the plans, `funnel` says who is left out and why, `drafts` and `letters` make the
pieces, `runs` freezes and prints them, `single` is one person's own letter or coupon; `audience`
and `proofs` show all that before it is printed, `doses` and `waste` what it costs.
"""

from shopfriend.services.campaigns.plans import (
    Listed,
    Saved,
    about_product,
    check_segment,
    close,
    duplicate,
    everyone,
    get,
    new_seed,
    results,
    save,
    save_segment,
    saved_segments,
    standard_plan,
    standard_words,
)

__all__ = [
    "Listed",
    "Saved",
    "about_product",
    "check_segment",
    "close",
    "duplicate",
    "everyone",
    "get",
    "new_seed",
    "results",
    "save",
    "save_segment",
    "saved_segments",
    "standard_plan",
    "standard_words",
]
