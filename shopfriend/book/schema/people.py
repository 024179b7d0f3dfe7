"""Who the customers are: names, ways to reach them, cards, relations, own fields."""

TABLES = """
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
