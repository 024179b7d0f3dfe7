"""What came in, file by file, and what it takes to undo it: batches, refusals, mergings."""

TABLES = """
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
"""
