-- The reference directory: who is known where, since when, in what capacity. No content of any record.
CREATE SCHEMA directory;

-- One row for each agency that knows the citizen; the facts as the agency told them last. Never looked into by SQL.
CREATE TABLE directory.citizen_facts (
  citizen_id text NOT NULL,
  agency text NOT NULL,
  facts jsonb NOT NULL,
  PRIMARY KEY (citizen_id, agency)
);

CREATE TABLE directory.household_facts (
  household_id text PRIMARY KEY,
  facts jsonb NOT NULL
);

CREATE TABLE directory.case_facts (
  number text PRIMARY KEY,
  agency text NOT NULL,
  facts jsonb NOT NULL
);

-- A code that was merged leads to the code of today, never to another alias.
CREATE TABLE directory.alias (
  alias_id text PRIMARY KEY,
  citizen_id text NOT NULL,
  CHECK (alias_id <> citizen_id)
);
CREATE INDEX alias_citizen_id_index ON directory.alias (citizen_id);

-- How far each agency's feed is applied. A heartbeat is as old as its agency says, and never younger than the moment at which it was heard here.
CREATE TABLE directory.feed_position (
  agency text PRIMARY KEY,
  position text NOT NULL,
  heartbeat_at timestamptz,
  heard_at timestamptz
);
