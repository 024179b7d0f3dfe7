"""Taking an import back, even weeks later, as far as nobody has built on it."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from shopfriend.book import areas, batches, events, merging, past, takeback
from shopfriend.book.tx import BatchTx, Row, Tx, Value
from shopfriend.domain.change import Change
from shopfriend.domain.ids import BatchId
from shopfriend.domain.incoming import Refusal
from shopfriend.domain.messages import Fact
from shopfriend.domain.trouble import ShopError
from shopfriend.services.desk import Desk


def take_back(desk: Desk, batch: BatchId) -> Change:
    """Remove what the import brought and restore what it changed.

    Customers and goods that something later depends on stay, as do rows somebody has changed
    since; `Change.facts` counts them, and they are listed (as refusals of the new batch named in
    the facts) with their reason. Raises `ShopError` for an unknown batch, one already taken back,
    and one of whose people or goods somebody has been merged since."""
    with desk.read() as tx:
        files = _files(batches.get(tx, batch))
        _refuse_merged(tx, batch, files)
    with desk.batch("import-taken-back", files=files) as tx:
        if batches.mark_taken_back(tx, batch, now=desk.book.now()) == 0:
            raise ShopError("import-taken-back-already", files=files)
        kept: list[Refusal] = []
        receipts = _receipts(tx, batch)
        concerned = [*takeback.drop_notes_and_consents(tx, batch), *past.drop(tx, batch)]
        concerned += events.drop(tx, batch)
        areas.drop(tx, batch)
        _rows(tx, batch, kept)
        _goods_and_people(tx, batch, concerned, kept)
        batches.refuse(tx, tx.batch, kept)
        batches.finish(tx, tx.batch, format="", counts={"receipts": receipts, "kept": len(kept)})
        tx.everything = True
        listed = tx.batch
    done = tx.done
    facts: dict[str, Fact] = {"files": files, "receipts": receipts, "kept": len(kept)}
    facts["batch"] = listed
    return Change(done.kind, facts, done.touched, everything=True)


def _files(batch: Row | None) -> str:
    if batch is None or batch["kind"] != "import":
        raise ShopError("import-unknown")
    if batch["taken_back_at"]:
        raise ShopError("import-taken-back-already", files=batch["files"])
    return str(batch["files"])


def _refuse_merged(tx: Tx, batch: int, files: str) -> None:
    """Somebody whom this import brought is one with somebody else by now: which of the two would
    go? The merge is taken apart first."""
    merge = merging.of_batch(tx, batch)
    if merge is not None:
        who = merge.gone_name or merge.gone_number
        raise ShopError("import-merged-since", files=files, who=who, on=merge.on)


def _receipts(tx: BatchTx, batch: int) -> int:
    tx.months.update(takeback.days_of(tx, batch))
    tx.touch("customer", *takeback.customers_of_receipts(tx, batch))
    return takeback.drop_receipts(tx, batch)


def _rows(tx: BatchTx, batch: int, kept: list[Refusal]) -> None:
    """Changed rows get their old values back, newest change first."""
    stayed: Counter[str] = Counter()
    for row in batches.rows(tx, batch):
        _touch(tx, row)
        if batches.put_back(tx, row) in ("changed-since", "needed"):
            stayed[row["table_name"]] += 1
    for table, count in sorted(stayed.items()):
        kept.append(Refusal("", 0, "kept-changed", {"table": table, "count": count}))


def _touch(tx: BatchTx, row: Row) -> None:
    """What hangs on it is derived anew."""
    table, key = row["table_name"], json.loads(row["row_key"])
    if table in ("customer", "product"):
        tx.touch(table, key["id"])
    now = batches.image(tx, table, key)
    if now and table in ("phone", "email", "address", "card", "receipt"):
        before = json.loads(row["before"] or "{}")
        for customer in (now["customer"], before.get("customer")):
            if customer:
                tx.touch("customer", int(customer))
    if now and table == "receipt":
        tx.months.add(str(now["day"]))
    if table == "line":
        _touch_line(tx, now or {}, json.loads(row["before"] or "{}"))


def _touch_line(tx: BatchTx, *images: Mapping[str, Value]) -> None:
    """A line that came or went with the batch, on a receipt that stays."""
    for line in images:
        if not line:
            continue
        tx.touch("product", int(str(line["product"])))
        receipt = batches.image(tx, "receipt", {"id": line["receipt"]})
        if receipt:
            tx.months.add(str(receipt["day"]))


def _goods_and_people(
    tx: BatchTx, batch: int, concerned: Sequence[int], kept: list[Refusal]
) -> None:
    tx.touch("customer", *concerned)
    for noun in ("customer", "product"):
        gone, stay = takeback.drop_unused(tx, noun, batch)
        tx.touch(noun, *gone)
        numbers = takeback.numbers_of(tx, noun, (row for row, _ in stay))
        for row, user in stay:
            kept.append(Refusal("", 0, f"kept-{noun}", {"number": numbers[row], "needed_by": user}))
    _campaigns(tx, batch, kept)
    takeback.drop_unused(tx, "household", batch)
    takeback.drop_empty_categories(tx, batch)


def _campaigns(tx: BatchTx, batch: int, kept: list[Refusal]) -> None:
    """Past mailings that another import has told more about stay."""
    _, stay = takeback.drop_unused(tx, "past_campaign", batch)
    numbers = takeback.numbers_of(tx, "past_campaign", (row for row, _ in stay))
    for row, _ in stay:
        kept.append(Refusal("", 0, "kept-past-campaign", {"campaign": numbers[row]}))
