"""Print runs: look, freeze, print, post, close.

A draft is only looked at and computes live, so a new objection or *never* holds at once. Freezing
stores each piece as it will be printed, a decision for everyone looked at, coupons and codes.
Printing draws from the frozen pieces only. What is posted cannot be taken back; it is voided.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from shopfriend.book import Tx, campaigns, contact, coupons, customers, pieces, runs
from shopfriend.book.pieces import PieceRow
from shopfriend.book.runs import RunRow
from shopfriend.domain.campaigns import Plan, check_words
from shopfriend.domain.change import Change
from shopfriend.domain.contact import may_contact
from shopfriend.domain.coupons import Coupon, Incentive
from shopfriend.domain.customers import doubts
from shopfriend.domain.ids import (
    CampaignId,
    CouponId,
    CustomerId,
    OfferId,
    PieceId,
    RunId,
)
from shopfriend.domain.letters import TEMPLATE, Letter
from shopfriend.domain.messages import Message, message
from shopfriend.domain.runs import CONTACT, Decision, Funnel, State, check_step, state_on
from shopfriend.domain.trouble import ShopError
from shopfriend.services import logo, parts
from shopfriend.services.campaigns import drafts, funnel
from shopfriend.services.campaigns.drafts import Made
from shopfriend.services.desk import Desk, Progress, no_progress


@dataclass(frozen=True)
class Named:
    """Somebody named on a list; `number` is the customer number people know."""

    customer: CustomerId
    number: str
    reason: Message


@dataclass(frozen=True)
class Frozen:
    """`left_out` names everybody of the segment without a piece, the control group too, so that
    they and the pieces add up. `codes`: (customer number, coupon code) in the order of the
    print."""

    run: RunId
    campaign: CampaignId
    pieces: int
    control: int
    left_out: tuple[Named, ...]
    codes: tuple[tuple[str, str], ...]
    warnings: tuple[Message, ...]
    change: Change


@dataclass(frozen=True)
class Printed:
    """`left_out`: whom something kept from getting a piece since the run was frozen."""

    run: RunId
    path: Path
    pieces: int
    pages: int
    left_out: tuple[Named, ...]
    change: Change


def who(desk: Desk, plan: Plan, on: date) -> Funnel:
    """Everyone → in the segment → left out and why; the counts add up to everyone."""
    with desk.read() as tx:
        return funnel.choose(tx, plan, on).funnel


def doubtful(desk: Desk, chosen: Funnel) -> tuple[Named, ...]:
    """Whose salutation should be looked at before printing, and why; they do get a letter."""
    with desk.read() as tx:
        people = {person.id: person for person in customers.everyone(tx)}
    found = [(people[c], doubts(people[c])) for c in chosen.chosen]
    return tuple(Named(person.id, person.number, why) for person, why in found if why)


def preview(desk: Desk, plan: Plan, customer: CustomerId, *, on: date) -> bytes:
    """The letter this person would get, as a PDF of one page (see `drafts.of_one`)."""
    letter = drafts.of_one(desk, plan, customer, on=on).letter
    with desk.read() as tx:
        page: bytes = parts.mailing.one_page(letter, lambda key: pieces.picture(tx, key))
        return page


def freeze(
    desk: Desk,
    plan: Plan,
    *,
    on: date,
    campaign: CampaignId | None = None,
    progress: Progress = no_progress,
) -> Frozen:
    """Store the run as it will be printed. A piece that cannot be made – address, text too long –
    is left out with its reason; when none can be made, that reason is raised. Not an undo step:
    `void` takes a run back."""
    check_words(plan)
    with desk.read() as tx:
        chosen = funnel.choose(tx, plan, on)
    if not chosen.funnel.chosen:
        raise _nobody(plan, chosen.funnel)
    made = drafts.of_all(desk, plan, chosen, on=on, progress=progress)
    return _store(desk, plan, campaign, chosen, made, on)


def print_pdf(desk: Desk, run: RunId, path: Path, *, progress: Progress = no_progress) -> Printed:
    """Draw the frozen pieces into one PDF; the same run gives the same bytes. Who objected since
    the freezing is left out and their coupon withdrawn, unless the run is posted already. Raises
    `Trouble` for the disk; then nothing is marked as printed."""
    with desk.read() as tx:
        row = _run(tx, run)
        if row.state == "void":
            raise ShopError("run-step", state="void", to="printed")
        ready = pieces.of_run(tx, run)
        late = {} if row.state in CONTACT else _objected_since(tx, ready, desk.today)
        kept = [piece for piece in ready if piece.id not in late]
        if not kept:
            raise ShopError("run-nobody", segment=row.plan.segment)
        pages = parts.mailing.write_letters(
            [piece.letter for piece in kept],
            lambda key: pieces.picture(tx, key),
            path,
            title=row.plan.name,
            progress=progress,
        )
    left, change = _mark_printed(desk, row, late)
    return Printed(run, path, len(kept), pages, left, change)


def piece_pdf(desk: Desk, piece: PieceId) -> bytes:
    """One piece exactly as it was printed, with the same codes: for a reprint, for its history."""
    with desk.read() as tx:
        found = pieces.get(tx, piece)
        if found is None:
            raise ShopError("piece-unknown")
        page: bytes = parts.mailing.one_page(found.letter, lambda key: pieces.picture(tx, key))
        return page


def check_pdf(desk: Desk, run: RunId, path: Path) -> list[Message]:
    """What is wrong with a finished file, seen with the printer's eyes; some 0.3 s a page."""
    with desk.read() as tx:
        frozen = [piece.letter for piece in pieces.of_run(tx, run)]
    found: list[Message] = parts.mailing.check_file(path, frozen)
    return found


def mark_posted(desk: Desk, run: RunId, on: date) -> Change:
    """Handed to the post that day: from now on it counts as a contact."""
    with desk.batch("run-posted", on=on) as tx:
        row = _step(tx, run, "posted", on)
        runs.set_posted(tx, run, on)
        tx.touch("run", run)
        tx.touch("campaign", row.campaign)
        tx.touch("customer", *(piece.customer for piece in pieces.of_run(tx, run)))
    return tx.done


def close(desk: Desk, run: RunId, on: date) -> Change:
    """No more is expected of it; the figures stay."""
    with desk.change("run-closed") as tx:
        row = _step(tx, run, "closed", on)
        runs.set_closed(tx, run, on)
        tx.touch("run", run)
        tx.touch("campaign", row.campaign)
    return tx.done


def void(desk: Desk, run: RunId, *, keep_coupons: bool) -> Change:
    """Stop a run: its pieces no longer count. Coupons that are out stay good when kept."""
    with desk.change("run-voided") as tx:
        row = _step(tx, run, "void", desk.today)
        runs.set_void(tx, run, now=desk.book.now())
        pieces.void_run(tx, run, now=desk.book.now())
        if not keep_coupons:
            coupons.withdraw_open(tx, "run", run, desk.today)
        tx.touch("run", run)
        tx.touch("campaign", row.campaign)
    return tx.done


def state(desk: Desk, run: RunId, on: date) -> State:
    with desk.read() as tx:
        row = _run(tx, run)
    return state_on(row.state, row.posted_on, on)


def left_out_of(desk: Desk, chosen: Funnel) -> tuple[Named, ...]:
    """The funnel's left-out ones with the numbers people know them by."""
    with desk.read() as tx:
        return _left_out(tx, chosen.left_out)


def letters_of(desk: Desk, run: RunId) -> list[Letter]:
    """The frozen letters in the order of the print."""
    with desk.read() as tx:
        return [piece.letter for piece in pieces.of_run(tx, run)]


def not_sent(tx: Tx, run: RunId) -> tuple[Named, ...]:
    """Who of the run's segment has no piece, with the reason stored that day; the control group
    is not among them."""
    stored = runs.decisions(tx, run)
    return _left_out(tx, [d for d in stored if d.outcome in {"left-out", "household"}])


# -- inside ----------------------------------------------------------------------------------


def _nobody(plan: Plan, found: Funnel) -> ShopError:
    """For a single person the reason itself says more than that nobody is left."""
    if len(found.left_out) == 1 and (why := found.left_out[0].reason) is not None:
        return ShopError(why.kind, **why.facts)
    return ShopError("run-nobody", segment=plan.segment)


def _store(
    desk: Desk,
    plan: Plan,
    campaign: CampaignId | None,
    chosen: funnel.Chosen,
    made: Mapping[CustomerId, Made | ShopError],
    on: date,
) -> Frozen:
    good = _in_order({c: one for c, one in made.items() if isinstance(one, Made)})
    decisions = [_decided(decision, made) for decision in chosen.funnel.decisions]
    with desk.batch("print-run", run=plan.name) as tx:
        run, owner = RunId(desk.ids.next()), campaign or CampaignId(desk.ids.next())
        if campaign is None:
            campaigns.save(tx, owner, plan, now=desk.book.now())
        runs.insert(tx, run, owner, plan, template=TEMPLATE, on=on, now=desk.book.now())
        runs.decide(tx, run, decisions)
        _store_pieces(tx, desk, plan, run, owner, good, on)
        tx.touch("campaign", owner)
        tx.touch("run", run)
        left = _left_out(tx, [d for d in decisions if d.outcome != "sent"])
        coarse = _coarse_pictures(tx, good)
        unfit = drafts.unfit_names(made.values())
    return Frozen(
        run=run,
        campaign=owner,
        pieces=len(good),
        control=len(chosen.funnel.control),
        left_out=left,
        codes=tuple(
            (one.person.customer.number, one.marks.coupon) for one in good if one.incentive
        ),
        warnings=(*chosen.funnel.warnings, *unfit, *coarse),
        change=tx.done,
    )


def _coarse_pictures(tx: Tx, made: Sequence[Made]) -> list[Message]:
    """A warning for each picture that has fewer dots than 300 dpi need; it is printed anyway."""
    shown = {place.picture: place.name for one in made for place in one.draft.letter.offers}
    least = parts.mailing.PICTURE_PIXELS
    coarse = [
        message("letter-picture-coarse", product=name)
        for key, name in shown.items()
        if key is not None and pieces.is_coarse(tx, key, least)
    ]
    return [*coarse, *logo.coarse_in_book(tx)]


def _in_order(made: Mapping[CustomerId, Made]) -> list[Made]:
    """By postcode: the post office gives its discount per sorted bundle."""

    def place(one: Made) -> tuple[str, str]:
        last = one.draft.letter.address
        return (next((row for row in reversed(last) if row[:1].isdigit()), ""), last[0])

    return sorted(made.values(), key=place)


def _decided(decision: Decision, made: Mapping[CustomerId, Made | ShopError]) -> Decision:
    failed = made.get(decision.customer)
    if isinstance(failed, ShopError):
        return Decision(decision.customer, "left-out", failed.message)
    return decision


def _store_pieces(
    tx: Tx,
    desk: Desk,
    plan: Plan,
    run: RunId,
    campaign: CampaignId,
    made: Sequence[Made],
    on: date,
) -> None:
    ids = [PieceId(one) for one in desk.ids.many(len(made))]
    rows = list(zip(ids, made, strict=True))
    pieces.insert(tx, [_piece(run, at, id_, one) for at, (id_, one) in enumerate(rows, start=1)])
    given = [(OfferId(desk.ids.next()), id_, o) for id_, one in rows for o in one.draft.offers]
    pieces.insert_offers(tx, given, on_day=on.isoformat(), actor=desk.actor)
    marks = [
        (code, kind, id_, one.person.customer.id)
        for id_, one in rows
        for kind, code in (("no-advertising", one.marks.no_advertising), ("why", one.marks.why))
    ]
    pieces.insert_codes(tx, marks)
    until = on + timedelta(days=plan.valid_days)
    coupons.insert(
        tx,
        [
            (_coupon(desk, one.incentive, campaign, one, on, until), run, id_)
            for id_, one in rows
            if one.incentive is not None
        ],
    )


def _piece(run: RunId, position: int, piece: PieceId, made: Made) -> PieceRow:
    person = made.person.customer.id
    return PieceRow(piece, run, person, position, made.draft.letter, made.draft.elements)


def _coupon(
    desk: Desk, given: Incentive, campaign: CampaignId, made: Made, on: date, until: date
) -> Coupon:
    return Coupon(
        id=CouponId(desk.ids.next()),
        code=made.marks.coupon,
        customer=made.person.customer.id,
        campaign=campaign,
        incentive=given,
        valid_from=on,
        valid_until=until,
    )


def _objected_since(tx: Tx, ready: Sequence[PieceRow], today: date) -> dict[PieceId, Message]:
    """Pieces whose reader may no longer be written to."""
    people = contact.everyone(tx)
    late: dict[PieceId, Message] = {}
    for piece in ready:
        person = people.get(piece.customer)
        verdict = may_contact(person, "post", "offers", today) if person else None
        if verdict is not None and verdict.reason is not None:
            late[piece.id] = verdict.reason
    return late


def _mark_printed(
    desk: Desk, row: RunRow, late: Mapping[PieceId, Message]
) -> tuple[tuple[Named, ...], Change]:
    with desk.batch("run-printed", run=row.plan.name) as tx:
        gone = [piece for piece in pieces.of_run(tx, row.id) if piece.id in late]
        decisions = [Decision(piece.customer, "left-out", late[piece.id]) for piece in gone]
        for piece, decision in zip(gone, decisions, strict=True):
            pieces.void(tx, piece.id, now=desk.book.now())
            coupons.withdraw_open(tx, "piece", piece.id, desk.today)
            runs.leave_out(tx, row.id, decision)
        if row.state in {"frozen", "printed"}:
            runs.set_printed(tx, row.id, now=desk.book.now())
        tx.touch("run", row.id)
        tx.touch("campaign", row.campaign)
        left = _left_out(tx, decisions)
    return left, tx.done


def _left_out(tx: Tx, decisions: Sequence[Decision]) -> tuple[Named, ...]:
    numbers = {person.id: person.number for person in customers.everyone(tx)}
    return tuple(Named(d.customer, numbers[d.customer], d.reason) for d in decisions if d.reason)


def _run(tx: Tx, run: RunId) -> RunRow:
    row = runs.get(tx, run)
    if row is None:
        raise ShopError("run-unknown")
    return row


def _step(tx: Tx, run: RunId, to: State, on: date) -> RunRow:
    row = _run(tx, run)
    check_step(state_on(row.state, row.posted_on, on), to)
    return row
