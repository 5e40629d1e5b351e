-- The reference directory: who is known where, since when, in what capacity. No content of any record.
CREATE SCHEMA directory;

-- One row for each citizen, agency by agency as each told it last: a lookup reads one page of the table. `json` and not `jsonb`, because it is written once, read
-- a thousand times, and never looked into by SQL on the way out. Room in the pages for what changes.
CREATE TABLE directory.citizen_facts (
  citizen_id text PRIMARY KEY,
  facts json NOT NULL
) WITH (fillfactor = 85);

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
