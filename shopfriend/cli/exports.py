"""Lists on their way out: `export`, `website`; where a code came from: `trace`."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from shopfriend.cli import at
from shopfriend.cli.command import Answer, Command, Told, Words, add_book
from shopfriend.domain.messages import message
from shopfriend.domain.trouble import ShopError

_NOUNS = ("customers", "goods", "receipts", "offers", "mailing", "findings")
_FOR_WEBSITE = ("goods", "offers")


def _export(given: Words) -> Answer:
    from shopfriend.services import exports, vcards

    with at.book(given) as desk:
        if given.vcf is not None:
            if given.noun != "customers":
                raise ShopError("export-vcard-people")
            done = vcards.write(desk, given.vcf, saved=given.saved)
        else:
            path = _named(given.csv, ".csv") if given.csv else _named(given.xlsx, ".xlsx")
            done = exports.write(desk, given.noun, path, **_how(given))
    facts = {"noun": given.noun, "file": done.path, "written": done.written}
    return Answer(facts, [message("export-done", count=done.written, file=done.path.name)])


def _named(path: Path, ending: str) -> Path:
    """The ending decides what is written: another one is put behind."""
    fits = path.suffix.lower() == ".xlsx"
    return path if fits == (ending == ".xlsx") else path.with_name(path.name + ending)


def _how(given: Words) -> dict[str, Any]:
    if given.noun == "customers":
        return {"saved": given.saved}
    if given.noun == "mailing":
        if given.run is None:
            raise ShopError("export-needs-run")
        return {"run": given.run}
    if given.noun == "findings":
        if given.check is None:
            raise ShopError("export-needs-check")
        return {"kind": given.check}
    return {}


def _add_export(one: argparse.ArgumentParser, told: Told) -> None:
    from shopfriend.domain.health import BY_KIND
    from shopfriend.services.lists import SAVED

    one.add_argument("noun", choices=_NOUNS, metavar="NOUN", help=told("export-noun"))
    into = one.add_mutually_exclusive_group(required=True)
    into.add_argument("--csv", type=Path, metavar="FILE", help=told("export-csv"))
    into.add_argument("--xlsx", type=Path, metavar="FILE", help=told("export-xlsx"))
    into.add_argument("--vcf", type=Path, metavar="FILE", help=told("export-vcf"))
    one.add_argument("--saved", choices=SAVED, default="all", help=told("export-saved"))
    one.add_argument("--run", type=int, metavar="ID", help=told("export-run"))
    one.add_argument("--check", choices=sorted(BY_KIND), help=told("export-check"))
    add_book(one, told)


def _website(given: Words) -> Answer:
    from shopfriend.services import website

    with at.book(given) as desk:
        if given.noun == "goods":
            done = website.write_goods(desk, given.file)
        elif given.run is None:
            raise ShopError("export-needs-run")
        else:
            done = website.write_offers(desk, given.file, run=given.run)
    facts = {"noun": given.noun, "file": done.path, "written": done.written}
    return Answer(facts, [message("export-done", count=done.written, file=done.path.name)])


def _add_website(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("noun", choices=_FOR_WEBSITE, metavar="NOUN", help=told("website-noun"))
    one.add_argument("file", type=Path, metavar="FILE", help=told("website-file"))
    one.add_argument("--run", type=int, metavar="ID", help=told("export-run"))
    add_book(one, told)


def _trace(given: Words) -> Answer:
    from shopfriend.services import website

    with at.book(given) as desk:
        traced = website.trace(desk, given.code)
    facts = {"code": traced.code, "kind": traced.kind, "customer": traced.number,
             "name": traced.name, "campaign": traced.campaign, "piece": traced.piece}  # fmt: skip
    return Answer(facts, [website.said(traced)])


def _add_trace(one: argparse.ArgumentParser, told: Told) -> None:
    one.add_argument("code", metavar="CODE", help=told("code"))
    add_book(one, told)


COMMANDS: Mapping[str, Command] = {
    "export": Command(_export, _add_export),
    "website": Command(_website, _add_website),
    "trace": Command(_trace, _add_trace),
}
