"""Summaries of purchases per customer and product, kept in the deed's own transaction."""

from shopfriend.book.derived import Derived, Touched
from shopfriend.book.tx import Tx

# A customer's day counts once however many receipts it had; returns lower what was spent.
_CUSTOMERS = """
    insert into customer_stat (customer, receipts, days, spent_cents, discount_lines, lines,
                               first_day, last_day, gap_days)
    select r.customer, count(*), count(distinct r.day), sum(r.total_cents),
           sum(d.discounted), sum(r.lines), min(r.day), max(r.day), null
      from receipt r
      join (select l.receipt, sum(case when l.discount_cents > 0 then 1 else 0 end) as discounted
              from line l {lines} group by l.receipt) d on d.receipt = r.id
     where r.customer is not null {only}
     group by r.customer"""
_CATEGORIES = """
    insert into customer_category (customer, category, lines, cents, last_day)
    select r.customer, p.category, count(*), sum(l.total_cents), max(r.day)
      from receipt r join line l on l.receipt = r.id join product p on p.id = l.product
     where r.customer is not null and p.category is not null {only}
     group by r.customer, p.category"""
_PRODUCTS = """
    insert into product_stat (product, receipts, customers, repeaters, quantity_milli, cents,
                              last_day)
    select product, sum(times), sum(case when customer is null then 0 else 1 end),
           sum(case when customer is not null and times > 1 then 1 else 0 end),
           sum(quantity), sum(cents), max(last_day)
      from (select l.product, r.customer, count(distinct r.id) as times,
                   sum(l.quantity_milli) as quantity, sum(l.total_cents) as cents,
                   max(r.day) as last_day
              from line l join receipt r on r.id = l.receipt {only}
             group by l.product, r.customer) t
     group by product"""


def rebuild_customers(tx: Tx) -> None:
    tx.run("delete from customer_stat")
    tx.run("delete from customer_category")
    tx.run(_CUSTOMERS.format(only="", lines=""))
    tx.run(_CATEGORIES.format(only=""))


def update_customers(tx: Tx, touched: Touched) -> None:
    for customer in sorted(touched.customers):
        tx.run("delete from customer_stat where customer = :c", c=customer)
        tx.run("delete from customer_category where customer = :c", c=customer)
        mine = "join receipt o on o.id = l.receipt where o.customer = :c"
        only = "and r.customer = :c"
        tx.run(_CUSTOMERS.format(only=only, lines=mine), c=customer)
        tx.run(_CATEGORIES.format(only=only), c=customer)


def rebuild_products(tx: Tx) -> None:
    tx.run("delete from product_stat")
    tx.run(_PRODUCTS.format(only=""))


def update_products(tx: Tx, touched: Touched) -> None:
    if not touched.months:  # counts change only when receipts come or go
        return
    rebuild_products(tx)


DERIVED = (
    Derived(
        "customer summary",
        ("customer_stat", "customer_category"),
        ("receipt", "line", "product"),
        1,
        rebuild_customers,
        update_customers,
    ),
    Derived(
        "product summary",
        ("product_stat",),
        ("receipt", "line"),
        1,
        rebuild_products,
        update_products,
    ),
)
