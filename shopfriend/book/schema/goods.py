"""What is sold: categories, products, their numbers and pictures."""

TABLES = """
create table category (
  id {id} primary key,                                         -- none
  path {text} not null unique,                                 -- none
  parent {id} references category(id),                         -- none
  flags {text} not null default '',                            -- none
  min_margin_bp {bp},                                          -- none
  batch {id} references batch(id)                              -- none
);
create table product (
  id {id} primary key,                                         -- none
  source {text} not null default '',                           -- none
  number {text} not null,                                      -- none
  gtin {text} not null default '',                             -- none
  name {text} not null default '',                             -- none
  print_name {text} not null default '',                       -- none
  category {id} references category(id),                       -- none
  brand {text} not null default '',                            -- none
  size {text} not null default '',                             -- none
  colour {text} not null default '',                           -- none
  style {text} not null default '',                            -- none
  cut {text} not null default '',                              -- none
  price_cents {cents},                                         -- none
  cost_cents {cents},                                          -- none
  deposit_cents {cents},                                       -- none
  stock_milli {milli},                                         -- none
  stock_on {day},                                              -- none
  unit {text} not null default 'pc',                           -- none
  content_milli {milli},                                       -- none
  content_unit {text} not null default '',                     -- none
  kind {text} not null default '',                             -- none
  flags {text} not null default '',                            -- none
  flags_guessed {flag} not null default 0,                     -- none
  picture {text} references picture(hash),                     -- none
  pick {flag} not null default 0,                              -- none
  batch {id} references batch(id),                             -- none
  created_at {utc} not null,                                   -- none
  changed_at {utc} not null,                                   -- none
  unique (number, source)
);
create index product_gtin on product(gtin);
create index product_category on product(category);
create table product_alias (
  number {text} not null,                                      -- none
  source {text} not null default '',                           -- none
  gtin {text} not null default '',                             -- none
  name {text} not null default '',                             -- none
  product {id} not null references product(id) on delete cascade, -- none
  primary key (number, source)
){keyed};
create index product_alias_gtin on product_alias(gtin);
create table product_apart (
  product {id} not null references product(id) on delete cascade, -- none
  other {id} not null references product(id) on delete cascade, -- none
  noted_on {day} not null,                                     -- none
  actor {text} not null default '',                            -- none
  primary key (product, other)
){keyed};
create table product_pair (
  product {id} not null references product(id) on delete cascade, -- none
  other {id} not null references product(id) on delete cascade, -- none
  why {text} not null default '',                              -- none
  noted_on {day} not null,                                     -- none
  actor {text} not null default '',                            -- none
  primary key (product, other)
){keyed};
create index product_pair_other on product_pair(other);
create table picture (
  hash {text} primary key,                                     -- none
  media {text} not null,                                       -- none
  width {int} not null,                                        -- none
  height {int} not null,                                       -- none
  bytes {blob} not null                                        -- none
);
"""
