"""Past mailings into the book: campaigns first, then what hangs on them.

The same file again changes nothing. A piece or coupon of a campaign the book does not know is
refused: nobody could say when it was. People nobody knows are made, as purchases make them.
"""

from collections.abc import Iterable
from typing import TypeVar

from shopfriend.book import past as rows
from shopfriend.domain.past import CampaignRow, CouponRow, Past, PieceRow, RedemptionRow
from shopfriend.services.imports import ids
from shopfriend.services.imports.taking import Taking

_Row = TypeVar("_Row", PieceRow, CouponRow, RedemptionRow)


def take(taking: Taking, past: Past) -> None:
    _campaigns(taking, past.campaigns)
    _pieces(taking, past.pieces)
    _coupons(taking, past.coupons)
    _redemptions(taking, past.redemptions)


def _campaigns(taking: Taking, found: Iterable[CampaignRow]) -> None:
    known = rows.campaigns(taking.tx)
    for row in found:
        said = {
            "name": row.name or row.campaign,
            "starts": row.starts.isoformat(),
            "ends": row.ends.isoformat() if row.ends else None,
        }
        before = known.get(row.campaign)
        if before is None:
            rows.insert_campaign(
                taking.tx, taking.desk.ids.next(), number=row.campaign, batch=taking.tx.batch,
                name=str(said["name"]), starts=str(said["starts"]), ends=said["ends"],
            )  # fmt: skip
            _count(taking, "new")
        elif taking.change_row("past_campaign", {"id": before["id"]}, said):
            _count(taking, "changed")
        else:
            _count(taking, "same")


def _pieces(taking: Taking, found: tuple[PieceRow, ...]) -> None:
    campaigns, people = _campaign_ids(taking), _people(taking, found)
    known, fresh = rows.pieces(taking.tx) if found else {}, []
    for row in _with_campaign(taking, found, campaigns):
        key, day = (campaigns[row.campaign], people[row.customer]), row.sent_on.isoformat()
        if key not in known:
            known[key] = day
            fresh.append((*key, day, taking.tx.batch))
            _count(taking, "new")
        elif known[key] != day:
            where = {"campaign": key[0], "customer": key[1]}
            taking.change_row("past_piece", where, {"sent_on": day})
            _count(taking, "changed")
        else:
            _count(taking, "same")
    rows.load_pieces(taking.tx, fresh)


def _coupons(taking: Taking, found: tuple[CouponRow, ...]) -> None:
    campaigns = _campaign_ids(taking)
    known, fresh = rows.coupons(taking.tx) if found else set(), []
    for row in _with_campaign(taking, found, campaigns):
        key = (campaigns[row.campaign], row.coupon, row.product)
        _count(taking, "same" if key in known else "new")
        if key not in known:
            known.add(key)
            fresh.append((*key, taking.tx.batch))
    rows.load_coupons(taking.tx, fresh)


def _redemptions(taking: Taking, found: tuple[RedemptionRow, ...]) -> None:
    campaigns, people = _campaign_ids(taking), _people(taking, found)
    known, fresh = rows.redemptions(taking.tx) if found else set(), []
    for row in _with_campaign(taking, found, campaigns):
        who = campaigns[row.campaign], people[row.customer]
        key = (*who, row.coupon, row.day.isoformat())
        _count(taking, "same" if key in known else "new")
        if key not in known:
            known.add(key)
            fresh.append((*key, taking.tx.batch))
    rows.load_redemptions(taking.tx, fresh)


def _campaign_ids(taking: Taking) -> dict[str, int]:
    return {number: row["id"] for number, row in rows.campaigns(taking.tx).items()}


def _with_campaign(
    taking: Taking, found: Iterable[_Row], campaigns: dict[str, int]
) -> Iterable[_Row]:
    for row in found:
        if row.campaign in campaigns:
            yield row
        else:
            taking.refuse(row.line, "past-campaign-unknown", campaign=row.campaign)


def _people(taking: Taking, found: Iterable[PieceRow] | Iterable[RedemptionRow]) -> dict[str, int]:
    made = ids.customers_named(taking, dict.fromkeys(row.customer for row in found))
    return {text: customer for text, customer in made.items() if customer is not None}


def _count(taking: Taking, what: str) -> None:
    taking.counts[what] += 1
    taking.noun("mailing", what)
