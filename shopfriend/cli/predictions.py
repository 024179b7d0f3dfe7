"""What is to be expected, and how good that was: `predict`, `who`, `evaluate`."""

import argparse
from collections.abc import Mapping
from dataclasses import asdict

from shopfriend.cli import at
from shopfriend.cli.command import Answer, Command, Told, Words, add_book, add_csv, add_on, count
from shopfriend.domain.messages import Message, message


def _predict(given: Words) -> Answer:
    from shopfriend.services.offers import predictions

    with at.book(given) as desk:
        found = predictions.of_all(desk, days=given.days, on=given.on, by=given.by)
        predictions.write_csv(desk, given.csv, found)
    facts = {"rows": len(found.rows), "step": found.step, "on": found.on, "days": found.days,
             "by": given.by, "csv": given.csv}  # fmt: skip
    said = message("predictions-written", count=len(found.rows), file=given.csv.name)
    return Answer(facts, [said, message(f"step-{found.step}")])


def _add_predict(one: argparse.ArgumentParser, told: Told) -> None:
    add_book(one, told)
    add_on(one, told)
    one.add_argument("--days", type=count, required=True, metavar="N", help=told("days"))
    kinds = ("customer", "category")
    one.add_argument("--by", choices=kinds, default=kinds[0], help=told("by"))
    add_csv(one, told, required=True)


def _who(given: Words) -> Answer:
    from shopfriend.services.offers import responders

    with at.book(given) as desk:
        found = responders.of_campaign(desk, given.campaign, on=given.on or desk.today)
        responders.write_csv(desk, given.csv, found)
    facts = {"rows": len(found.people), "step": found.step, "campaign": given.campaign,
             "csv": given.csv}  # fmt: skip
    said = message("responders-written", count=len(found.people), file=given.csv.name)
    return Answer(facts, [said, message(f"step-{found.step}")])


def _add_who(one: argparse.ArgumentParser, told: Told) -> None:
    add_book(one, told)
    one.add_argument("--campaign", required=True, metavar="NAME", help=told("campaign"))
    add_csv(one, told, required=True)
    add_on(one, told)


def _evaluate(given: Words) -> Answer:
    from shopfriend.services.offers import backtests, scores

    with at.book(given) as desk:
        judged = backtests.run(desk, on=given.on)
        borders = scores.borders(desk)
    classes = backtests.classes(judged, borders)
    facts = {
        "on": judged.on,
        "days": judged.days,
        "customers": judged.customers,
        "step": judged.step,
        "hits": [asdict(each) for each in judged.hits],
        "calibration": [asdict(each) for each in judged.chances],
        "off_bp": judged.off_bp,
        "next_time": asdict(judged.next_time) if judged.next_time else None,
        "classes": [
            {"class": letter, "people": people, "bought": bought}
            for letter, people, bought in classes
        ],
    }
    lines: list[Message | str] = [*judged.messages]
    lines += judged.next_time.messages if judged.next_time else ()
    lines += [
        f"{h.kind}\t{h.method}\t{h.people}\t{h.at_3_bp / 100:.1f}\t{h.at_10_bp / 100:.1f}"
        for h in judged.hits
    ]
    return Answer(facts, lines)


def _add_evaluate(one: argparse.ArgumentParser, told: Told) -> None:
    add_book(one, told)
    add_on(one, told)


COMMANDS: Mapping[str, Command] = {
    "predict": Command(_predict, _add_predict),
    "who": Command(_who, _add_who),
    "evaluate": Command(_evaluate, _add_evaluate),
}
