"""What was bought where: branches, receipts and their lines."""

TABLES = """
create table branch (
  id {id} primary key,                                         -- none
  code {text} not null unique,                                 -- none
  name {text} not null default '',                             -- none
  street {text} not null default '',                           -- none
  postcode {text} not null default '',                         -- none
  town {text} not null default '',                             -- none
  phone {text} not null default '',                            -- none
  postcodes {text} not null default '',                        -- none
  hours {text} not null default ''                             -- none
);
create table receipt (
  id {id} primary key,                                         -- link
  source {text} not null,                                      -- none
  branch {id} references branch(id),                           -- fact
  number {text} not null,                                      -- fact
  at {local} not null,                                         -- fact
  day {day} not null,                                          -- fact
  customer {id} references customer(id) on delete set null,    -- link
  total_cents {cents} not null,                                -- fact
  lines {int} not null,                                        -- fact
  batch {id} references batch(id),                             -- none
  fiscal_number {text} not null default '',                    -- fact
  fiscal_at {local} not null default '',                       -- fact
  returns_of {id} references receipt(id) on delete set null,   -- link
  channel {text} not null default '',                          -- fact
  unique (source, number, day)
);
create index receipt_customer on receipt(customer, day, total_cents, lines, branch);
create index receipt_day on receipt(day, branch);
create index receipt_batch on receipt(batch) where batch is not null;
create index receipt_fiscal on receipt(fiscal_number) where fiscal_number <> '';
create index receipt_returns on receipt(returns_of) where returns_of is not null;
create table receipt_origin (
  receipt {id} primary key references receipt(id) on delete cascade, -- link
  source {text} not null,                                      -- none
  number {text} not null                                       -- fact
);
create index receipt_origin_number on receipt_origin(number, source);
create table line (
  receipt {id} not null references receipt(id) on delete cascade, -- link
  line_no {int} not null,                                      -- none
  product {id} not null references product(id),                -- fact
  quantity_milli {milli} not null,                             -- fact
  total_cents {cents} not null,                                -- fact
  discount_cents {cents} not null default 0,                   -- fact
  primary key (receipt, line_no)
){keyed};
"""
