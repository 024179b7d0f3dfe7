"""What decides how soon a good's name is read in a letter."""

from datetime import date

from shopfriend.book.tx import Row, Tx


def soon(tx: Tx, since: date) -> list[Row]:
    """Each good with what the till calls it, whether it is the owner's pick, how often it was
    offered since a day, and how many people buy it."""
    return tx.all(
        """select p.id, p.name, p.print_name, p.number, p.flags, p.pick,
                  coalesce(c.path, '') as path, coalesce(o.offers, 0) as offers,
                  coalesce(t.customers, 0) as customers, coalesce(t.receipts, 0) as receipts
             from product p
             left join category c on c.id = p.category
             left join product_stat t on t.product = p.id
             left join (select product, count(*) as offers from offer
                         where on_day >= :since and product is not null group by product) o
               on o.product = p.id
            order by p.pick desc, coalesce(o.offers, 0) desc, coalesce(t.customers, 0) desc,
                     coalesce(t.receipts, 0) desc, p.name, p.id""",
        since=since.isoformat(),
    )


def names(tx: Tx) -> list[tuple[int, str, str, str]]:
    """Each good's name in the till, name for print, and flags."""
    return tx.tuples("select id, name, print_name, flags from product")


def words_of_shelves(tx: Tx) -> list[str]:
    """Names of groups and of goods as people wrote them."""
    rows = tx.tuples(
        """select path from category union select print_name from product where print_name <> ''
           union select name from product where name <> upper(name)"""
    )
    return [name for (name,) in rows]
