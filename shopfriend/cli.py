"""The command line: the same deeds as in the window, for automation and tests.

Exit code 0, 1 with one clear sentence on standard error, 2 for wrong usage. `--json` gives one
object on standard output; its keys are documented in `docs/command-line.md`. To add a command: a
function, a line in `COMMANDS`, its arguments in `_add_arguments`, a sentence `help-<name>` in both
`books.ftl`.
"""

import argparse
import json
import locale
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from shopfriend import __version__
from shopfriend.domain.messages import Message, message
from shopfriend.domain.trouble import Cancelled, ShopError, Spoken
from shopfriend.services import texts
from shopfriend.services.desk import Desk

Words = argparse.Namespace
SelfTest = Callable[[Desk], str]
Told = Callable[[str], str]
_NEAR = 3  # how many are named beside a number that does not exist
COPIES_APART = timedelta(minutes=30)  # a copy of a large book takes seconds


@dataclass(frozen=True)
class Answer:
    """`facts` are the JSON object, `lines` what people read."""

    facts: Mapping[str, Any]
    lines: Sequence[Message | str] = ()


def run(words: Sequence[str], *, self_tests: Sequence[SelfTest] = ()) -> int:
    """One command; the exit code. `self_tests`: what the window adds to `--self-test`."""
    language = _language_of(words)
    try:
        given = _parser(language).parse_args(list(words))
    except SystemExit as left:  # argparse has said what was wrong, or shown its help
        return int(left.code or 0)
    given.chosen_language = given.language or ""
    given.language = given.language or language
    if given.self_test:
        return _self_test(given, self_tests)
    if given.command is None:
        _parser(language).print_usage(sys.stderr)
        return 2
    return _carried_out(COMMANDS[given.command], given)


def _carried_out(command: Callable[[Words], Answer], given: Words) -> int:
    try:
        answer = command(given)
    except Spoken as trouble:
        print(texts.say(trouble, given.language), file=sys.stderr)
        return 1
    except (Cancelled, KeyboardInterrupt):
        print(texts.say(message("command-stopped"), given.language), file=sys.stderr)
        return 1
    _show(answer, given)
    return 0


def _show(answer: Answer, given: Words) -> None:
    try:
        if given.json:
            print(json.dumps(answer.facts, ensure_ascii=False, default=_json, indent=1))
        else:
            for line in answer.lines:
                print(line if isinstance(line, str) else texts.say(line, given.language))
        sys.stdout.flush()
    except BrokenPipeError:  # who reads has seen enough (`| head`); the deed itself is done
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _json(value: object) -> object:
    if isinstance(value, date | Path):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    raise TypeError(type(value))


def _self_test(given: Words, also: Sequence[SelfTest]) -> int:
    from shopfriend.services import self_test

    def tested(_: Words) -> Answer:
        steps = self_test.run(also=also)
        return Answer({"self_test": "ok", "steps": steps}, [message("self-test-ok")])

    return _carried_out(tested, given)


# -- the commands --------------------------------------------------------------------------------


def _new(given: Words) -> Answer:
    from shopfriend.services import books

    desk = books.create(
        given.path, shop=given.shop, profiling=given.profiling, language=given.language
    )
    books.close(desk, backup=False)
    facts = {"book": desk.book.path, "shop": given.shop, "profiling": given.profiling}
    return Answer(facts, [message("book-made", file=desk.book.path.name, shop=given.shop)])


def _demo(given: Words) -> Answer:
    from shopfriend.services import demo

    today = given.on or date.today()  # noqa: DTZ011 - the shop's own day
    made = demo.make(given.path, language=given.language, today=today)
    facts = {name: value for name, value in asdict(made).items() if name != "path"}
    stories = [asdict(story) for story in made.stories]
    facts |= {"book": made.path, "stories": stories}
    return Answer(
        facts,
        [message("demo-made", file=made.path.name, customers=made.customers,
                 products=made.products, receipts=made.receipts, code=made.coupon_code)],
    )  # fmt: skip


def _import(given: Words) -> Answer:
    from shopfriend.services import imports

    with _at(given) as desk:
        result = imports.take_in(desk, given.files, format=given.format, dry_run=given.dry_run)
    refused = [_refusal(each, given.language) for each in result.refused]
    facts = {
        "new": result.new,
        "changed": result.changed,
        "same": result.same,
        "refused": refused,
        "refused_count": result.refused_count,
        "total_cents": result.total_cents,
        "months": dict(result.months),
        "ignored_columns": {file: list(names) for file, names in result.ignored_columns.items()},
        "warned": [_refusal(each, given.language) for each in result.warned],
        "dry_run": given.dry_run,
        "batch": result.batch,
    }
    said = message(
        "import-would" if given.dry_run else "import-done",
        new=result.new, changed=result.changed, same=result.same,
        refused=result.refused_count, total_cents=result.total_cents,
    )  # fmt: skip
    lines: list[Message | str] = [said]
    lines += [f"{each['file']}:{each['line']}: {each['reason']}" for each in refused]
    return Answer(facts, lines)


def _refusal(each: Any, language: str) -> dict[str, object]:
    return {"file": each.file, "line": each.line, "reason": texts.say(each.message, language)}


def _find(given: Words) -> Answer:
    from shopfriend.services import customers

    with _at(given) as desk:
        hits = customers.find(desk, given.text, limit=given.limit)
    found = [
        {"number": h.number, "name": h.name, "town": h.town, "street": h.street, "why": h.why,
         "last_day": h.last_day}
        for h in hits
    ]  # fmt: skip
    lines = [f"{h.number}\t{h.name}\t{h.street}\t{h.town}" for h in hits]
    return Answer({"hits": found}, lines or [message("nobody-found", text=given.text)])


def _card(given: Words) -> Answer:
    from shopfriend.services import ahead, card, card_words

    with _at(given) as desk:
        shown = card.of(desk, _customer(desk, given.customer))
        coming = ahead.of(desk, shown.customer)
        facts, lines = card_words.told(shown, desk.language)
    facts["last"] = {"day": coming.last_day, "products": coming.last_products}
    facts["next"] = {
        "day": coming.next_day,
        "due": coming.due,
        "categories": [
            {"name": c.name, "times": c.times, "of": c.of, "chance_bp": c.chance_bp,
             "day": c.expected_on}
            for c in coming.categories
        ],
    }  # fmt: skip
    return Answer(facts, [*lines, *coming.messages[1:]])


def _offers(given: Words) -> Answer:
    from shopfriend.services import offer_table, offers

    with _at(given) as desk:
        how = {"count": given.count, "on": given.on, "kind": given.kind}
        if given.all:
            table = offer_table.rows(desk, offers.for_all(desk, **how))
        else:
            customer = _numbered(desk, given.customer)
            table = offer_table.rows(desk, [(customer, offers.for_customer(desk, customer, **how))])
        if given.csv:
            offer_table.write_csv(given.csv, table)
    facts: dict[str, object] = {"offers": [asdict(row) for row in table]}
    lines: list[Message | str] = [
        f"{row.customer}\t{row.rank}\t{row.name}\t{row.score:.3f}\t{'; '.join(row.reasons)}"
        for row in table
    ]
    if given.csv:
        facts["csv"] = given.csv
        lines = [message("offers-written", count=len(table), file=given.csv.name)]
    return Answer(facts, lines or [message("no-offers")])


def _mailing(given: Words) -> Answer:
    from shopfriend.services import campaigns, runs

    with _at(given) as desk:
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
        _numbered(desk, given.customer)
        return f"customer:{given.customer.strip()}"
    return "all" if given.all else str(given.segment)


def _redeem(given: Words) -> Answer:
    from shopfriend.services import coupons

    with _at(given) as desk:
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


def _undo(given: Words) -> Answer:
    from shopfriend.services import history

    with _at(given) as desk:
        change = history.undo(desk)
    said = texts.say(history.said(change), given.language)
    return Answer({"undone": change.kind, "deed": said}, [message("undone", deed=said)])


def _backup(given: Words) -> Answer:
    from shopfriend.services import books

    with _at(given, copy=False) as desk:
        made = books.back_up(desk)
    facts = {"backup": made, "kept": [copy.path for copy in books.backups(given.book)]}
    return Answer(facts, [message("backup-made", file=made.name)])


def _restore(given: Words) -> Answer:
    from shopfriend.services import books

    chosen, kept = books.restore(given.book, given.backup)
    facts = {"restored": chosen.path, "kept": kept}
    return Answer(facts, [message("restored", file=chosen.path.name, at=chosen.at.date())])


COMMANDS: Mapping[str, Callable[[Words], Answer]] = {
    "new": _new,
    "demo": _demo,
    "import": _import,
    "find": _find,
    "card": _card,
    "offers": _offers,
    "mailing": _mailing,
    "redeem": _redeem,
    "undo": _undo,
    "backup": _backup,
    "restore": _restore,
}


# -- inside --------------------------------------------------------------------------------------


@contextmanager
def _at(given: Words, *, copy: bool = True) -> Iterator[Desk]:
    """A desk at the book named by `--book`; a backup after whatever was written."""
    from shopfriend.services import books

    desk = books.open_(given.book, seat="command", language=given.chosen_language)
    given.language = desk.language
    try:
        yield desk
    except BaseException:
        books.close(desk, backup=False)
        raise
    books.close(desk, backup=copy and not given.no_backup, apart=COPIES_APART)


def _numbered(desk: Desk, number: str) -> Any:
    """Exactly this customer number. Raises `ShopError` that names who is near."""
    from shopfriend.services import customers

    try:
        return customers.by_number(desk, number)
    except ShopError:
        hits = customers.find(desk, number, limit=_NEAR)
        alike = customers.near_number(desk, number, limit=_NEAR)
        if not (hits or alike):
            raise
        near = _listed(hits) or "; ".join(f"{each.number} {each.list_name}" for each in alike)
        raise ShopError("customer-unknown-near", number=number, near=near) from None


def _customer(desk: Desk, text: str) -> Any:
    """By number, card, or a text that finds exactly one."""
    from shopfriend.services import customers

    try:
        return customers.by_number(desk, text)
    except ShopError:
        hits = customers.find(desk, text, limit=_NEAR)
        if not hits:
            raise
        if len(hits) > 1:
            raise ShopError("customer-not-clear", text=text, near=_listed(hits)) from None
        return hits[0].customer


def _listed(hits: Sequence[Any]) -> str:
    return "; ".join(f"{hit.number} {hit.name}" for hit in hits)


def _language_of(words: Sequence[str]) -> str:
    """`--language` if it stands there, else the system's, else English."""
    for place, word in enumerate(words):
        given = word.partition("=")[2] if "=" in word else "".join(words[place + 1 : place + 2])
        if word.startswith("--language") and given in texts.LANGUAGES:
            return given
    return "de" if (locale.getlocale()[0] or "").casefold().startswith(("de", "german")) else "en"


def _parser(language: str) -> argparse.ArgumentParser:
    def told(kind: str) -> str:
        return texts.say(message(f"help-{kind}"), language)

    parser = argparse.ArgumentParser(prog="shopfriend", description=told("shopfriend"))
    parser.add_argument("--version", action="version", version=f"shopfriend {__version__}")
    parser.add_argument("--self-test", action="store_true", help=told("self-test"))
    _add_shared(parser, told, default=None)
    parser.set_defaults(command=None, json=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in COMMANDS:
        one = commands.add_parser(name, help=told(name), description=told(name))
        _add_arguments(name, one, told)
        _add_shared(one, told, default=argparse.SUPPRESS)
    return parser


def _add_shared(parser: argparse.ArgumentParser, told: Told, *, default: object) -> None:
    """Before the command or behind it."""
    parser.add_argument("--json", action="store_true", help=told("json"), default=argparse.SUPPRESS)
    parser.add_argument(
        "--language", choices=texts.LANGUAGES, help=told("language"), default=default
    )


def _add_arguments(name: str, one: argparse.ArgumentParser, told: Told) -> None:
    if name in {"new", "demo"}:
        one.add_argument("path", metavar="BOOK", type=Path)
    else:
        one.add_argument("--book", type=Path, required=True, help=told("book"))
    if name not in {"new", "demo", "backup", "restore"}:
        one.add_argument("--no-backup", action="store_true", help=told("no-backup"))
    if name in {"demo", "offers", "mailing", "redeem"}:
        one.add_argument("--on", type=date.fromisoformat, metavar="DATE", help=told("on"))
    if name in {"find", "mailing"}:
        most = 20 if name == "find" else None
        one.add_argument("--limit", type=_count, default=most, metavar="N", help=told("limit"))
    _OWN.get(name, _add_nothing)(one, told)


def _add_nothing(one: argparse.ArgumentParser, told: Told) -> None:
    """Commands that have what all have."""


def _add_new(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("--shop", required=True, metavar="NAME", help=told("shop"))
    choices = ("consent", "everyone")
    one.add_argument("--profiling", choices=choices, default=choices[0], help=told("profiling"))


def _add_import(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("files", metavar="FILE", type=Path, nargs="+")
    one.add_argument("--format", metavar="NAME", help=told("format"))
    one.add_argument("--dry-run", action="store_true", help=told("dry-run"))


def _add_find(one: argparse.ArgumentParser, _: Told) -> None:
    one.add_argument("text", metavar="TEXT")


def _add_card(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("customer", metavar="CUSTOMER", help=told("customer"))


def _add_redeem(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("code", metavar="CODE", help=told("code"))


def _add_restore(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("--backup", type=Path, metavar="FILE", help=told("from-backup"))


def _add_mailing(one: argparse.ArgumentParser, told: Told) -> None:
    who = one.add_mutually_exclusive_group(required=True)
    who.add_argument("--all", action="store_true", help=told("everybody"))
    who.add_argument("--segment", metavar="NAME", help=told("segment"))
    who.add_argument("--customer", metavar="NUMBER", help=told("number"))
    one.add_argument("--pdf", type=Path, required=True, metavar="FILE", help=told("pdf"))


def _add_offers(one: argparse.ArgumentParser, told: Told) -> None:
    who = one.add_mutually_exclusive_group(required=True)
    who.add_argument("--customer", metavar="NUMBER", help=told("number"))
    who.add_argument("--all", action="store_true", help=told("everybody"))
    kinds = ("any", "repeat", "new")
    one.add_argument("--count", type=_count, default=3, metavar="N", help=told("count"))
    one.add_argument("--kind", choices=kinds, default=kinds[0], help=told("kind"))
    one.add_argument("--csv", type=Path, metavar="FILE", help=told("csv"))


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


_OWN: Mapping[str, Callable[[argparse.ArgumentParser, Told], None]] = {
    "new": _add_new,
    "import": _add_import,
    "find": _add_find,
    "card": _add_card,
    "offers": _add_offers,
    "mailing": _add_mailing,
    "redeem": _add_redeem,
    "restore": _add_restore,
}
