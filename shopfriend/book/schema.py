"""The tables of the book, as text with type words, one text for both engines.

Each column line ends in its mark, which drives data report, erasure, masks and the byte search:
`person` – identifies or describes somebody; `link` – leads to somebody; `fact` – what happened
or was noted about somebody; `none` – nothing about a person. A column without a mark fails a test.

Units: `{cents}` integer cents, `{milli}` integer thousandths of the unit, `{bp}` basis points,
`{day}` ISO date, `{local}` shop-local time without offset, `{utc}` UTC time with Z, `{flag}` 0/1.
To change a released table: never edit this text, add a migration in `migrations.py`.
"""

import re
from dataclasses import dataclass
from functools import cache

PEOPLE = """
create table household (
  id {id} primary key,                                         -- link
  name {text} not null default '',                             -- person
  batch {id} references batch(id)                              -- none
);
create table customer (
  id {id} primary key,                                         -- link
  number {text} not null unique,                               -- person
  kind {text} not null default 'person',                       -- fact
  salutation {text} not null default '',                       -- person
  gender {text} not null default '',                           -- person
  title {text} not null default '',                            -- person
  first_name {text} not null default '',                       -- person
  name_prefix {text} not null default '',                      -- person
  last_name {text} not null default '',                        -- person
  suffix {text} not null default '',                           -- person
  nickname {text} not null default '',                         -- person
  memo {text} not null default '',                             -- person
  company {text} not null default '',                          -- person
  department {text} not null default '',                       -- person
  trade {text} not null default '',                            -- fact
  firm_size {text} not null default '',                        -- fact
  language {text} not null default '',                         -- fact
  address_form {text} not null default '',                     -- fact
  preferred_channel {text} not null default '',                -- fact
  preferred_branch {id} references branch(id),                 -- fact
  birth_year {int},                                            -- person
  birth_month {int},                                           -- person
  birth_day {int},                                             -- person
  household {id} references household(id),                     -- link
  informed_on {day},                                           -- fact
  letters_per_year {int},                                      -- fact
  pause_until {day},                                           -- fact
  deceased_on {day},                                           -- fact
  moved_on {day},                                              -- fact
  since {day},                                                 -- fact
  price_limit_bp {bp},                                         -- fact
  batch {id} references batch(id),                             -- none
  created_at {utc} not null,                                   -- none
  changed_at {utc} not null                                    -- none
);
create index customer_household on customer(household);
create table phone (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  label {text} not null default '',                            -- fact
  number {text} not null,                                      -- person
  e164 {text} not null default ''                              -- person
);
create index phone_customer on phone(customer);
create table email (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  label {text} not null default '',                            -- fact
  address {text} not null                                      -- person
);
create index email_customer on email(customer);
create table address (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  kind {text} not null default 'home',                         -- fact
  main {flag} not null default 1,                              -- none
  care_of {text} not null default '',                          -- person
  street {text} not null default '',                           -- person
  house_number {text} not null default '',                     -- person
  extra {text} not null default '',                            -- person
  post_box {text} not null default '',                         -- person
  postcode {text} not null default '',                         -- person
  town {text} not null default '',                             -- person
  district {text} not null default '',                         -- person
  country {text} not null default 'DE',                        -- person
  returned_on {day}                                            -- fact
);
create index address_customer on address(customer);
create table card (
  number {text} primary key,                                   -- person
  customer {id} not null references customer(id) on delete cascade, -- link
  blocked_on {day}                                             -- fact
);
create index card_customer on card(customer);
create table customer_alias (
  number {text} primary key,                                   -- person
  customer {id} not null references customer(id) on delete cascade, -- link
  batch {id} references batch(id)                              -- none
);
create index customer_alias_customer on customer_alias(customer);
create table customer_apart (
  customer {id} not null references customer(id) on delete cascade, -- link
  other {id} not null references customer(id) on delete cascade, -- link
  noted_on {day} not null,                                     -- fact
  actor {text} not null default '',                            -- none
  primary key (customer, other)
){keyed};
create index customer_apart_other on customer_apart(other);
create table relation (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  other {id} references customer(id) on delete cascade,        -- link
  kind {text} not null,                                        -- fact
  name {text} not null default '',                             -- person
  note {text} not null default ''                              -- fact
);
create index relation_customer on relation(customer);
create index relation_other on relation(other);
create table customer_fact (
  customer {id} not null references customer(id) on delete cascade, -- link
  kind {text} not null,                                        -- fact
  value {text} not null default '',                            -- fact
  noted_on {day} not null,                                     -- fact
  primary key (customer, kind)
){keyed};
create table own_field (
  id {id} primary key,                                         -- none
  noun {text} not null default 'customer',                     -- none
  name {text} not null unique,                                 -- none
  kind {text} not null default 'text'                          -- none
);
create table own_value (
  field {id} not null references own_field(id) on delete cascade, -- none
  customer {id} not null references customer(id) on delete cascade, -- link
  value {text} not null,                                       -- fact
  primary key (field, customer)
){keyed};
create index own_value_customer on own_value(customer);
"""

KNOWN = """
create table preference (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  kind {text} not null,                                        -- fact
  target_kind {text} not null,                                 -- fact
  product {id} references product(id) on delete cascade,       -- fact
  category {id} references category(id) on delete cascade,     -- fact
  word {text} not null default '',                             -- fact
  value {text} not null default '',                            -- fact
  for_whom {text} not null default '',                         -- person
  basis {text} not null default 'said',                        -- fact
  source {text} not null default '',                           -- fact
  noted_on {day} not null,                                     -- fact
  until_day {day},                                             -- fact
  done_on {day},                                               -- fact
  actor {text} not null default '',                            -- none
  batch {id} references batch(id)                              -- none
);
create index preference_customer on preference(customer, kind);
create table occasion (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  name {text} not null,                                        -- fact
  for_whom {text} not null default '',                         -- person
  year {int},                                                  -- person
  month {int} not null,                                        -- person
  day {int} not null,                                          -- person
  basis {text} not null default 'said',                        -- fact
  noted_on {day} not null                                      -- fact
);
create index occasion_customer on occasion(customer);
create table note (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  text {text} not null,                                        -- fact
  pops_up {flag} not null default 0,                           -- fact
  private {flag} not null default 0,                           -- fact
  basis {text} not null default 'said',                        -- fact
  source {text} not null default '',                           -- fact
  noted_at {utc} not null,                                     -- fact
  snoozed_until {day},                                         -- fact
  done_at {utc},                                               -- fact
  actor {text} not null default '',                            -- none
  batch {id} references batch(id)                              -- none
);
create index note_customer on note(customer);
create table talk (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  kind {text} not null,                                        -- fact
  at {local} not null,                                         -- fact
  text {text} not null default '',                             -- fact
  target {text} not null default '',                           -- fact
  mood {text} not null default '',                             -- fact
  outcome {text} not null default '',                          -- fact
  follow_up_on {day},                                          -- fact
  closed_on {day},                                             -- fact
  actor {text} not null default ''                             -- none
);
create index talk_customer on talk(customer);
create table visit (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  branch {id} references branch(id),                           -- fact
  at {local} not null,                                         -- fact
  source {text} not null,                                      -- fact
  receipt {id} references receipt(id) on delete set null,      -- fact
  actor {text} not null default ''                             -- none
);
create index visit_customer on visit(customer, at);
create index visit_receipt on visit(receipt);
create table claim (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  till {text} not null default '',                             -- fact
  number {text} not null,                                      -- fact
  at {local} not null,                                         -- fact
  total_cents {cents} not null,                                -- fact
  receipt {id} references receipt(id) on delete set null,      -- link
  made_at {utc} not null,                                      -- none
  actor {text} not null default ''                             -- none
);
create index claim_customer on claim(customer);
create index claim_receipt on claim(receipt);
create table event (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  at {local} not null,                                         -- fact
  kind {text} not null,                                        -- fact
  value {text} not null default '',                            -- fact
  source {text} not null default '',                           -- fact
  batch {id} references batch(id)                              -- none
);
create index event_customer on event(customer, at);
create table area_fact (
  id {id} primary key,                                         -- none
  country {text} not null default 'DE',                        -- none
  postcode {text} not null,                                    -- none
  name {text} not null,                                        -- none
  value {text} not null,                                       -- none
  source {text} not null,                                      -- none
  as_of {day},                                                 -- none
  batch {id} references batch(id),                             -- none
  unique (country, postcode, name, source)
);
create table case_mark (
  id {id} primary key,                                         -- link
  customer {id} references customer(id) on delete cascade,     -- link
  kind {text} not null,                                        -- fact
  about {text} not null default '',                            -- fact
  until_day {day},                                             -- fact
  dropped_on {day},                                            -- fact
  actor {text} not null default ''                             -- none
);
create index case_mark_customer on case_mark(customer);
create index case_mark_kind on case_mark(kind, about);
create table consent (
  id {id} primary key,                                         -- link
  customer {id} not null references customer(id) on delete cascade, -- link
  channel {text} not null,                                     -- fact
  purpose {text} not null,                                     -- fact
  state {text} not null,                                       -- fact
  at {utc} not null,                                           -- fact
  how {text} not null default '',                              -- fact
  wording {text} not null default '',                          -- fact
  wording_language {text} not null default '',                 -- fact
  proof {text} not null default '',                            -- fact
  actor {text} not null default '',                            -- none
  batch {id} references batch(id)                              -- none
);
create index consent_customer on consent(customer);
"""

GOODS = """
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
create table picture (
  hash {text} primary key,                                     -- none
  media {text} not null,                                       -- none
  width {int} not null,                                        -- none
  height {int} not null,                                       -- none
  bytes {blob} not null                                        -- none
);
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
create index receipt_customer on receipt(customer, day);
create index receipt_day on receipt(day);
create index receipt_batch on receipt(batch);
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

OUTGOING = """
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

BOOKKEEPING = """
create table batch (
  id {id} primary key,                                         -- none
  kind {text} not null,                                        -- none
  source {text} not null default '',                           -- none
  files {text} not null default '',                            -- none
  format {text} not null default '',                           -- none
  fingerprint {text} not null default '',                      -- none
  counts {json} not null default '{{}}',                       -- none
  at {utc} not null,                                           -- none
  actor {text} not null default '',                            -- none
  taken_back_at {utc}                                          -- none
);
create table batch_refusal (
  batch {id} not null references batch(id) on delete cascade,  -- none
  position {int} not null,                                     -- none
  file {text} not null,                                        -- none
  line {int} not null,                                         -- none
  kind {text} not null,                                        -- none
  facts {json} not null,                                       -- person
  primary key (batch, position)
){keyed};
create table batch_row (
  batch {id} not null references batch(id) on delete cascade,  -- none
  position {int} not null,                                     -- none
  table_name {text} not null,                                  -- none
  row_key {json} not null,                                     -- link
  before {json},                                               -- person
  after {json},                                                -- person
  primary key (batch, position)
){keyed};
create table merging (
  id {id} primary key,                                         -- none
  noun {text} not null,                                        -- none
  kept {id} not null,                                          -- link
  gone {id} not null,                                          -- link
  gone_number {text} not null,                                 -- person
  gone_name {text} not null default '',                        -- person
  on_day {day} not null,                                       -- none
  actor {text} not null default ''                             -- none
);
create index merging_kept on merging(kept);
create index merging_gone on merging(gone);
create table merging_row (
  merging {id} not null references merging(id) on delete cascade, -- none
  position {int} not null,                                     -- none
  table_name {text} not null,                                  -- none
  row_keys {json} not null,                                    -- link
  before {json},                                               -- person
  after {json},                                                -- person
  primary key (merging, position)
){keyed};
create table watched_file (
  fingerprint {text} primary key,                              -- none
  name {text} not null,                                        -- none
  size {int} not null,                                         -- none
  modified {int} not null,                                     -- none
  outcome {text} not null,                                     -- none
  reason {text} not null default '',                           -- none
  facts {json} not null default '{{}}',                        -- none
  batch {id} references batch(id),                             -- none
  at {utc} not null                                            -- none
);
create table known_until (
  source {text} not null,                                      -- none
  branch {text} not null,                                      -- none
  day {day} not null,                                          -- none
  primary key (source, branch)
){keyed};
create table import_profile (
  name {text} primary key,                                     -- none
  noun {text} not null,                                        -- none
  fingerprint {text} not null,                                 -- none
  mapping {json} not null,                                     -- none
  kept_at {utc} not null                                       -- none
);
create table setting (
  name {text} primary key,                                     -- none
  value {json} not null,                                       -- none
  changed_at {utc} not null                                    -- none
);
create table workplace (
  id {int} primary key,                                        -- none
  name {text} not null,                                        -- none
  machine {text} not null,                                     -- none
  seen_at {utc} not null                                       -- none
);
create table change (
  id {id} primary key,                                         -- none
  workplace {int} not null,                                    -- none
  kind {text} not null,                                        -- none
  facts {json} not null,                                       -- person
  touched {json} not null,                                     -- link
  at {utc} not null,                                           -- none
  actor {text} not null default '',                            -- none
  undone_at {utc}                                              -- none
);
create index change_workplace on change(workplace, id);
create table change_row (
  change {id} not null references change(id) on delete cascade, -- none
  position {int} not null,                                     -- none
  table_name {text} not null,                                  -- none
  before {json},                                               -- person
  after {json},                                                -- person
  primary key (change, position)
){keyed};
"""

DERIVED = """
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
create index customer_category_category on customer_category(category, last_day);
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
  day {day} primary key,                                       -- none
  lines {int} not null,                                        -- none
  fingerprint {int} not null,                                  -- none
  columns {blob} not null                                      -- fact
);
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

BASE = (PEOPLE, KNOWN, GOODS, OUTGOING, BOOKKEEPING)
MARKS = ("person", "link", "fact", "none")

_TABLE = re.compile(r"create table (\w+) \((.*?)\n\)", re.DOTALL)
_COLUMN = re.compile(r"^  (\w+) \{(\w+)\}(.*?),?\s*-- (\w+)$")
_KEY = re.compile(r"^  primary key \(([^)]*)\)", re.MULTILINE)


@dataclass(frozen=True)
class Column:
    name: str
    kind: str  # the type word
    mark: str
    references: str | None = None


@dataclass(frozen=True)
class Table:
    """One table as the text says it. `key` is the primary key; `derived` tables are never
    recorded and can always be rebuilt."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    derived: bool

    @property
    def made_ids(self) -> bool:
        """Its key is an id of its own, made by the program."""
        own = {c.name: c for c in self.columns}
        first = own[self.key[0]]
        return len(self.key) == 1 and first.kind == "id" and first.references is None

    @property
    def blobs(self) -> frozenset[str]:
        return frozenset(c.name for c in self.columns if c.kind == "blob")


# The bookkeeping of the book itself is written by the program about its own deeds.
UNRECORDED = frozenset(
    {
        "change",
        "change_row",
        "batch",
        "batch_refusal",
        "batch_row",
        "workplace",
        "known_until",
        "watched_file",
    }
)


@cache
def tables() -> dict[str, Table]:
    """Every table by name, in the order of the text."""
    base = {t.name: t for text in BASE for t in _parse(text, derived=False)}
    return base | {t.name: t for t in _parse(DERIVED, derived=True)}


def recorded_tables() -> list[Table]:
    return [t for t in tables().values() if not t.derived and t.name not in UNRECORDED]


def _parse(text: str, *, derived: bool) -> list[Table]:
    return [_table(name, body, derived) for name, body in _TABLE.findall(text)]


def _table(name: str, body: str, derived: bool) -> Table:
    columns: list[Column] = []
    own_key: tuple[str, ...] = ()
    for line in body.splitlines():
        if found := _COLUMN.match(line):
            column, kind, rest, mark = found.groups()
            target = re.search(r"references (\w+)\(", rest)
            columns.append(Column(column, kind, mark, target[1] if target else None))
            if "primary key" in rest:
                own_key = (column,)
        elif line.strip() and not line.startswith(("  primary key", "  unique")):
            raise ValueError(f"table {name}: this line has no mark: {line.strip()}")
    key = _KEY.search(body)
    names = tuple(part.strip() for part in key[1].split(",")) if key else own_key
    return Table(name, tuple(columns), names, derived)
