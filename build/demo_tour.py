"""Once round the demo shop at the command line: book, offers, letters – told in ten lines."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from machine import ROOT, Stop, say

LETTERS = 100


def walk(python: Path, folder: Path) -> Path:
    """Make everything anew in `folder`. Returns the book."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    book, table, letters = (
        folder / "Lindenladen.shopbook",
        folder / "offers.csv",
        folder / "letters.pdf",
    )
    at = ("--book", book)
    say("Making the demo shop “Lindenladen”, a delicatessen in Ulm with invented people …")
    made = _ask(python, "demo", book)
    _tell_shop(made, book)
    offers = _ask(python, "offers", *at, "--all", "--csv", table)["offers"]
    _tell_offers(offers, table)
    run = _ask(python, "mailing", *at, "--all", "--pdf", letters, "--limit", str(LETTERS))
    _tell_letters(run, letters)
    say(f"Look at it:   {_shown(python)} -m shopfriend {_shown(book)}")
    return book


def _tell_shop(made: dict[str, Any], book: Path) -> None:
    say(f"The book:     {_shown(book)}")
    counted = ("customers", "products", "receipts", "lines")
    counts = ", ".join(f"{made[what]:,} {what}" for what in counted)
    say(f"It holds:     {counts}; {made['campaigns']} campaigns")
    say(f"Always there: coupon {made['coupon_code']}, to be redeemed again and again")


def _tell_offers(offers: list[dict[str, Any]], table: Path) -> None:
    people = len({offer["customer"] for offer in offers})
    say(f"Offers:       {len(offers):,} for {people:,} customers, in {_shown(table)}")
    if offers:
        first = offers[0]
        reasons = "; ".join(first["reasons"])
        say(f"For instance: customer {first['customer']}: {first['name']} – {reasons}")


def _tell_letters(run: dict[str, Any], letters: Path) -> None:
    left_out = run["left_out"]
    say(f"Letters:      {run['pieces']} on {run['pages']} pages, in {_shown(letters)}")
    if left_out:
        say(f"Left out:     {len(left_out)}, the first because: {left_out[0]['reason']}")
    if run["codes"]:
        piece = run["codes"][0]
        say(f"A coupon:     {piece['code']} of customer {piece['customer']}, for the counter")


def _ask(python: Path, *words: str | Path) -> dict[str, Any]:
    """One deed at the command line; its answer. Raises `Stop` with the program's own sentence."""
    command = [python, "-m", "shopfriend", *words, "--json"]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode:
        raise Stop(f"shopfriend {words[0]} ended with code {done.returncode}.")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _shown(path: Path) -> str:
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)
