"""The book about itself: settings, workplaces, and the last deeds for undo."""

TABLES = """
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
