"""Consents and objections that a file claims, written into the ledger.

What a file says never opens what the person has closed: an objection stays, a withdrawn consent
stays withdrawn. A profile consent counts as given (how: import, proof: the file). One for e-mail
or messages counts as claimed only: without its proof nothing may go out on it, until somebody
confirms it.
"""

from datetime import date

from shopfriend.book import consents
from shopfriend.domain import consents as ledger_rules
from shopfriend.domain.consents import PROFILING, Entry, State
from shopfriend.domain.ids import ConsentId, CustomerId
from shopfriend.domain.incoming import CustomerRow, Permission
from shopfriend.services.imports.taking import Taking

EMAIL = ("email", "")
SMS = ("sms", "")
POST = ("post", "")


def enter(taking: Taking, customer: CustomerId, row: CustomerRow) -> bool:
    """Consents and objections of a line; each is written only when it says something new."""
    ledger = consents.ledger(taking.tx, customer)
    wanted: list[tuple[tuple[str, str], State, date | None]] = []
    objected = row.post_objection
    if objected and objected.given and not ledger_rules.objection(ledger, *POST):
        wanted.append((POST, "objected", objected.on))
    for scope, refused in ((EMAIL, row.email_consent), (SMS, row.sms_consent)):
        if refused and refused.objected and not ledger_rules.objection(ledger, *scope):
            wanted.append((scope, "objected", refused.on))
    for scope, state, permission in (
        (PROFILING, "given", row.profile_consent),
        (EMAIL, "claimed", row.email_consent),
        (SMS, "claimed", row.sms_consent),
    ):
        found = _consent(ledger, scope, state, permission)  # type: ignore[arg-type]
        if found and permission:
            wanted.append((scope, found, permission.on))
    for scope, said, on in wanted:
        _enter(taking, customer, scope, said, on)
    return bool(wanted)


def _consent(
    ledger: tuple[Entry, ...],
    scope: tuple[str, str],
    state: State,
    permission: Permission | None,
) -> State | None:
    """What to write, if anything. A file may close, and open only what was never spoken about."""
    if permission is None or permission.objected or ledger_rules.objection(ledger, *scope):
        return None
    said = ledger_rules.consent(ledger, *scope)
    if permission.given:
        return None if said else state
    return "withdrawn" if said in {"given", "claimed"} else None


def _enter(
    taking: Taking,
    customer: CustomerId,
    scope: tuple[str, str],
    state: State,
    on: date | None,
) -> None:
    at = f"{on.isoformat()}T00:00:00Z" if on and state == "given" else taking.now
    consents.add(
        taking.tx,
        Entry(
            channel=scope[0],
            purpose=scope[1],
            state=state,
            at=at,
            id=ConsentId(taking.desk.ids.next()),
            customer=customer,
            how="import",
            proof=f"{taking.file}" + (f" {on.isoformat()}" if on else ""),
            actor=taking.desk.actor,
        ),
        batch=taking.tx.batch,
    )
