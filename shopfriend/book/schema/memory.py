"""What the shop remembers about its customers: likes, notes, talks, visits, consents."""

TABLES = """
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
