"""A very large import makes some indexes anew; afterwards they are the schema's own."""

from shopfriend.book import receipts
from shopfriend.services.desk import Desk


def _indexes(desk: Desk) -> dict[str, str]:
    with desk.read() as tx:
        return dict(
            tx.tuples(
                "select name, sql from sqlite_master where type = 'index' and sql is not null"
            )
        )


def test_indexes_made_anew_are_the_schemas_own(desk: Desk) -> None:
    before = _indexes(desk)
    with desk.batch("test") as tx, receipts.many(tx, receipts.MANY + 1):
        assert tx.value("select count(*) from sqlite_master where name = 'receipt_day'") == 0
    assert _indexes(desk) == before
