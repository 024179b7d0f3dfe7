"""What goes out and comes back: offers, campaigns, letters, coupons, redemptions."""

TABLES = """
create table offer (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  product {id} references product(id),                         -- fact
  category {id} references category(id),                       -- fact
  kind {text} not null,                                        -- fact
  score_milli {milli} not null,                                -- fact
  reasons {json} not null,                                     -- fact
  place {text} not null,                                       -- fact
  on_day {day} not null,                                       -- fact
  shown_at {utc},                                              -- fact
  made_at {utc},                                               -- fact
  outcome {text} not null default '',                          -- fact
  outcome_on {day},                                            -- fact
  piece {id} references piece(id) on delete cascade,           -- link
  actor {text} not null default ''                             -- none
);
create index offer_customer on offer(customer, on_day);
create index offer_piece on offer(piece);
create table segment (
  id {id} primary key,                                         -- none
  name {text} not null unique,                                 -- none
  rule {text} not null                                         -- none
);
create table campaign (
  id {id} primary key,                                         -- none
  name {text} not null,                                        -- none
  segment {text} not null default 'all',                       -- none
  plan {json} not null,                                        -- none
  made_at {utc} not null,                                      -- none
  closed_on {day}                                              -- none
);
create table run (
  id {id} primary key,                                         -- none
  campaign {id} not null references campaign(id),              -- none
  state {text} not null default 'draft',                       -- none
  plan {json} not null,                                        -- none
  template {text} not null default '',                         -- none
  control_share_bp {bp} not null default 500,                  -- none
  seed {int} not null,                                         -- none
  on_day {day} not null,                                       -- none
  frozen_at {utc},                                             -- none
  printed_at {utc},                                            -- none
  posted_on {day},                                             -- none
  closed_on {day},                                             -- none
  voided_at {utc}                                              -- none
);
create index run_campaign on run(campaign);
create table piece (
  id {id} primary key,                                         -- link
  run {id} not null references run(id) on delete cascade,      -- none
  customer {id} not null references customer(id) on delete cascade, -- link
  position {int} not null,                                     -- none
  language {text} not null,                                    -- fact
  content {json} not null,                                     -- person
  elements {int} not null default 0,                           -- fact
  voided_at {utc}                                              -- none
);
create index piece_run on piece(run, position);
create index piece_customer on piece(customer);
create table decision (
  run {id} not null references run(id) on delete cascade,      -- none
  customer {id} not null references customer(id) on delete cascade, -- link
  outcome {text} not null,                                     -- fact
  reason {text} not null default '',                           -- fact
  facts {json} not null default '{{}}',                        -- fact
  primary key (run, customer)
){keyed};
create index decision_customer on decision(customer);
create table coupon (
  id {id} primary key,                                         -- link
  code {text} not null unique,                                 -- fact
  kind {text} not null default 'personal',                     -- fact
  campaign {id} references campaign(id),                       -- none
  run {id} references run(id),                                 -- none
  piece {id} references piece(id) on delete cascade,           -- link
  customer {id} references customer(id) on delete cascade,     -- link
  incentive {json} not null,                                   -- fact
  valid_from {day} not null,                                   -- fact
  valid_until {day} not null,                                  -- fact
  withdrawn_on {day}                                           -- fact
);
create index coupon_customer on coupon(customer);
create index coupon_campaign on coupon(campaign);
create index coupon_piece on coupon(piece);
create table redemption (
  id {id} primary key,                                         -- link
  coupon {id} not null references coupon(id) on delete cascade, -- link
  customer {id} references customer(id) on delete cascade,     -- link
  branch {id} references branch(id),                           -- fact
  used_on {day} not null,                                      -- fact
  at {utc} not null,                                           -- fact
  workplace {int} not null,                                    -- none
  actor {text} not null default ''                             -- none
);
create unique index redemption_coupon on redemption(coupon);
create index redemption_customer on redemption(customer);
create table piece_code (
  code {text} primary key,                                     -- link
  kind {text} not null,                                        -- none
  piece {id} references piece(id) on delete cascade,           -- link
  customer {id} references customer(id) on delete cascade      -- link
);
create index piece_code_piece on piece_code(piece);
create index piece_code_customer on piece_code(customer);
create table past_campaign (
  id {id} primary key,                                         -- none
  number {text} not null unique,                               -- none
  name {text} not null default '',                             -- none
  starts {day} not null,                                       -- none
  ends {day},                                                  -- none
  batch {id} references batch(id)                              -- none
);
create table past_piece (
  campaign {id} not null references past_campaign(id) on delete cascade, -- none
  customer {id} not null references customer(id) on delete cascade, -- link
  sent_on {day} not null,                                      -- fact
  batch {id} references batch(id),                             -- none
  primary key (campaign, customer)
){keyed};
create index past_piece_customer on past_piece(customer);
create table past_coupon (
  campaign {id} not null references past_campaign(id) on delete cascade, -- none
  coupon {text} not null,                                      -- none
  product {text} not null,                                     -- none
  batch {id} references batch(id),                             -- none
  primary key (campaign, coupon, product)
){keyed};
create table past_redemption (
  campaign {id} not null references past_campaign(id) on delete cascade, -- none
  customer {id} not null references customer(id) on delete cascade, -- link
  coupon {text} not null,                                      -- fact
  day {day} not null,                                          -- fact
  batch {id} references batch(id),                             -- none
  primary key (campaign, customer, coupon, day)
){keyed};
create index past_redemption_customer on past_redemption(customer);
"""
