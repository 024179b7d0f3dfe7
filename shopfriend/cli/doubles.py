"""Who or what is in the book twice: `duplicates`, `merge`, `apart`."""

import argparse
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from shopfriend.cli import at
from shopfriend.cli.command import Answer, Command, Told, Words, add_book, add_limit
from shopfriend.cli.imports import answer
from shopfriend.domain.ids import CustomerId, ProductId
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import ShopError
from shopfriend.services import texts

if TYPE_CHECKING:
    from shopfriend.domain.merging import Choice, Preview
    from shopfriend.services.desk import Desk

_MOST = 50


def _duplicates(given: Words) -> Answer:
    from shopfriend.services.care import duplicates

    with at.book(given) as desk:
        found = duplicates.goods(desk) if given.goods else duplicates.find(desk)
    pairs = found.pairs[: given.limit]
    facts = {
        "looked_at": found.looked_at,
        "found": len(found.pairs),
        "pairs": [
            {"first": asdict(pair.first), "second": asdict(pair.second),
             "score_bp": pair.score_bp, "sure": pair.sure,
             "why": [texts.say(why, given.language) for why in pair.why]}
            for pair in pairs
        ],
    }  # fmt: skip
    said = message("duplicates-found", found=len(found.pairs), looked_at=found.looked_at)
    lines: list[Message | str] = [said]
    for pair, told in zip(pairs, facts["pairs"], strict=True):  # type: ignore[call-overload]
        lines.append(
            f"{pair.first.number}\t{pair.first.name}\t{pair.second.number}\t{pair.second.name}\t"
            f"{texts.share(pair.score_bp, given.language)}\t{'; '.join(told['why'])}"
        )
    return Answer(facts, lines)


def _merge(given: Words) -> Answer:
    from shopfriend.services.care import merging

    choices = dict(given.choose or ())
    with at.book(given) as desk:
        kept, gone = (_id(desk, number, goods=given.goods) for number in (given.kept, given.gone))
        if given.goods:
            one, other = ProductId(kept), ProductId(gone)
            plan = merging.preview_products(desk, one, gone=other, choices=choices)
            if not given.dry_run:
                merging.merge_products(desk, one, gone=other, choices=choices)
        else:
            who, twin = CustomerId(kept), CustomerId(gone)
            plan = merging.preview_customers(desk, who, gone=twin, choices=choices)
            if not given.dry_run:
                merging.merge_customers(desk, who, gone=twin, choices=choices)
    return _told(plan, given)


def _told(plan: "Preview", given: Words) -> Answer:
    facts: dict[str, Any] = {
        "kept": asdict(plan.kept),
        "gone": asdict(plan.gone),
        "fields": [asdict(choice) for choice in plan.fields],
        "moves": dict(plan.moves),
        "consents": [texts.say(each, given.language) for each in plan.consents],
        "dry_run": given.dry_run,
    }
    kind = "merge-would" if given.dry_run else "merge-done"
    said = message(kind, kept=plan.kept.name, gone=plan.gone.name)
    return Answer(facts, [said, *(_line(choice, given.language) for choice in plan.fields)])


def _line(choice: "Choice", language: str) -> str:
    field = texts.say(message(f"merge-field-{choice.field}"), language)
    mark = {"kept": ("*", " "), "gone": (" ", "*")}[choice.chosen]
    return f"{field}:\t{mark[0]} {choice.kept}\t{mark[1]} {choice.gone}"


def _apart(given: Words) -> Answer:
    """The last merge into this one; its old number names it as well."""
    from shopfriend.services.care import merging

    noun = "product" if given.goods else "customer"
    with at.book(given) as desk:
        row = _id(desk, given.number, goods=given.goods)
        done = merging.merges(desk, noun, row)
        named = [each for each in done if each.gone_number == given.number] or done
        if not named:
            raise ShopError("merge-none", number=given.number)
        change = merging.take_apart(desk, named[0].id)
    facts = {"number": named[0].gone_number, "kept": change.facts["kept"]}
    return Answer(facts, [message("merge-apart-kept", kept=change.facts["kept"])])


def _id(desk: "Desk", number: str, *, goods: bool) -> int:
    from shopfriend.services import customers, products

    return products.by_number(desk, number) if goods else customers.by_number(desk, number)


def _add_duplicates(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("--goods", action="store_true", help=told("goods"))
    add_book(one, told)
    add_limit(one, told, most=_MOST)


def _add_merge(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("kept", metavar="KEPT", help=told("kept"))
    one.add_argument("gone", metavar="GONE", help=told("gone"))
    one.add_argument("--goods", action="store_true", help=told("goods"))
    one.add_argument(
        "--choose", metavar="FIELD=kept|gone", type=answer, action="append", help=told("choose")
    )
    one.add_argument("--dry-run", action="store_true", help=told("merge-dry-run"))
    add_book(one, told)


def _add_apart(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("number", metavar="NUMBER", help=told("merged-number"))
    one.add_argument("--goods", action="store_true", help=told("goods"))
    add_book(one, told)


COMMANDS: Mapping[str, Command] = {
    "duplicates": Command(_duplicates, _add_duplicates),
    "merge": Command(_merge, _add_merge),
    "apart": Command(_apart, _add_apart),
}
