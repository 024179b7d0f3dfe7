"""Letters and what comes back of them: `mailing`, `redeem`."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from shopfriend.cli import at
from shopfriend.cli.command import Answer, Command, Told, Words, add_book, add_limit, add_on
from shopfriend.domain.messages import message
from shopfriend.domain.segments import People, text_of
from shopfriend.services import texts
from shopfriend.services.desk import Desk


def _mailing(given: Words) -> Answer:
    from shopfriend.services import campaigns
    from shopfriend.services.campaigns import runs

    with at.book(given) as desk:
        segment = _segment(desk, given)
        name = texts.say(message("mailing-name", day=given.on or desk.today), desk.language)
        plan = campaigns.standard_plan(desk, name, segment=segment, limit=given.limit)
        frozen = runs.freeze(desk, plan, on=given.on or desk.today)
        printed = runs.print_pdf(desk, frozen.run, given.pdf)
    left = [*frozen.left_out, *printed.left_out]
    facts = {
        "pieces": printed.pieces,
        "pages": printed.pages,
        "control": frozen.control,
        "left_out": [
            {"customer": each.number, "reason": texts.say(each.reason, given.language)}
            for each in left
        ],
        "codes": [{"customer": number, "code": code} for number, code in frozen.codes],
        "warnings": [texts.say(warning, given.language) for warning in frozen.warnings],
        "run": frozen.run,
        "pdf": given.pdf,
    }
    said = message("mailing-made", pieces=printed.pieces, pages=printed.pages, left=len(left),
                   control=frozen.control, file=given.pdf.name)  # fmt: skip
    return Answer(facts, [said, *frozen.warnings])


def _segment(desk: Desk, given: Words) -> str:
    if given.customer:
        at.numbered(desk, given.customer)
        return text_of((People((given.customer.strip(),)),))
    return "all" if given.all else str(given.segment)


def _add_mailing(one: argparse.ArgumentParser, told: Told) -> None:
    add_book(one, told)
    who = one.add_mutually_exclusive_group(required=True)
    who.add_argument("--all", action="store_true", help=told("everybody"))
    who.add_argument("--segment", metavar="NAME", help=told("segment"))
    who.add_argument("--customer", metavar="NUMBER", help=told("number"))
    one.add_argument("--pdf", type=Path, required=True, metavar="FILE", help=told("pdf"))
    add_on(one, told)
    add_limit(one, told)


def _redeem(given: Words) -> Answer:
    from shopfriend.services import coupons

    with at.book(given) as desk:
        done = coupons.redeem(desk, given.code, used_on=given.on)
    facts = {
        "redeemed": done.code,
        "customer": done.number,
        "name": done.name,
        "campaign": done.campaign,
        "what": texts.say(done.what, given.language),
        "till": texts.say(done.till, given.language),
        "used_on": done.used_on,
    }
    who = done.name or done.number
    said = message("redeemed", code=done.code, who=who, campaign=done.campaign or "–")
    return Answer(facts, [said, done.till])


def _add_redeem(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("code", metavar="CODE", help=told("code"))
    add_book(one, told)
    add_on(one, told)


COMMANDS: Mapping[str, Command] = {
    "mailing": Command(_mailing, _add_mailing),
    "redeem": Command(_redeem, _add_redeem),
}
