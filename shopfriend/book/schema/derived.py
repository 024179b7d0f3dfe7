"""What is made from the other tables and can be made anew (`book/derived.py`)."""

TABLES = """
create table derived_state (
  name {text} primary key,                                     -- none
  version {int} not null,                                      -- none
  facts {json} not null default '{{}}'                         -- none
);
create table customer_search (
  customer {id} primary key references customer(id) on delete cascade, -- link
  skey {text} not null,                                        -- person
  name {text} not null,                                        -- person
  place {text} not null,                                       -- person
  note {text} not null,                                        -- person
  postcode {text} not null default ''                          -- person
);
create index customer_search_skey on customer_search(skey, customer);
create index customer_search_postcode on customer_search(postcode, skey);
create table sound (
  code {text} not null,                                        -- person
  customer {id} not null references customer(id) on delete cascade, -- link
  primary key (code, customer)
){keyed};
create index sound_customer on sound(customer);
create table phone_end (
  digits {text} not null,                                      -- person
  customer {id} not null references customer(id) on delete cascade, -- link
  primary key (digits, customer)
){keyed};
create index phone_end_customer on phone_end(customer);
create table product_search (
  product {id} primary key references product(id) on delete cascade, -- none
  skey {text} not null,                                        -- none
  words {text} not null                                        -- none
);
create index product_search_skey on product_search(skey, product);
create table customer_stat (
  customer {id} primary key references customer(id) on delete cascade, -- link
  receipts {int} not null,                                     -- fact
  days {int} not null,                                         -- fact
  spent_cents {cents} not null,                                -- fact
  discount_lines {int} not null,                               -- fact
  lines {int} not null,                                        -- fact
  first_day {day} not null,                                    -- fact
  last_day {day} not null,                                     -- fact
  gap_days {int}                                               -- fact
);
create index customer_stat_last on customer_stat(last_day);
create table customer_category (
  customer {id} not null references customer(id) on delete cascade, -- link
  category {id} not null references category(id) on delete cascade, -- fact
  lines {int} not null,                                        -- fact
  cents {cents} not null,                                      -- fact
  last_day {day} not null,                                     -- fact
  primary key (customer, category)
){keyed};
create index customer_category_category on customer_category(category);
create table product_stat (
  product {id} primary key references product(id) on delete cascade, -- none
  receipts {int} not null,                                     -- none
  customers {int} not null,                                    -- none
  repeaters {int} not null,                                    -- none
  quantity_milli {milli} not null,                             -- none
  cents {cents} not null,                                      -- none
  last_day {day} not null,                                     -- none
  category {id}                                                -- none
);
create table product_print (
  product {id} primary key,                                    -- none
  learned {int} not null,                                      -- none
  edited {int} not null                                        -- none
);
create table line_block (
  day {day} not null,                                          -- none
  first_receipt {id} not null,                                 -- link
  lines {int} not null,                                        -- none
  fingerprint {int} not null,                                  -- none
  columns {blob} not null,                                     -- fact
  primary key (day, first_receipt)
);
create index line_block_prints on line_block(day, lines, fingerprint);
create table model (
  name {text} primary key,                                     -- none
  version {int} not null,                                      -- none
  state {text} not null,                                       -- none
  bytes {blob} not null                                        -- fact
);
"""

# SQLite's own full text search; another engine has its own way (search is a port, `search.py`).
# Search rows may go by a cascade from their customer or product: a trigger takes the words along.
UNINDEX = {
    table: f"""create trigger {table}_unindex after delete on {table}_search begin
         insert into {table}_fts ({table}_fts, rowid, {columns})
         values ('delete', old.{table}, {", ".join(f"old.{c}" for c in columns.split(", "))});
       end"""
    for table, columns in (("customer", "name, place, note"), ("product", "words"))
}
FULL_TEXT = (
    """create virtual table customer_fts using fts5(
         name, place, note, content='customer_search', content_rowid='customer',
         tokenize="unicode61 remove_diacritics 0", prefix='1 2 3 4 5 6')""",
    """create virtual table product_fts using fts5(
         words, content='product_search', content_rowid='product',
         tokenize="unicode61 remove_diacritics 0", prefix='1 2 3')""",
    *UNINDEX.values(),
)
