-- What the platform itself keeps of requests, without content and without plain identifiers of the people asked for.
CREATE SCHEMA platform;

-- An emergency access (break-glass): a case of the platform's own, one citizen, one officer, one hour.
CREATE TABLE platform.emergency_access (
  number text PRIMARY KEY,
  subject text NOT NULL,
  organisation text,
  citizen_id text NOT NULL,
  opened_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CHECK (expires_at > opened_at)
);

-- Who asked for whom within an hour, each once: keyed digests that name nobody and mean nothing in another hour.
CREATE TABLE platform.quota_key (
  hour timestamptz NOT NULL,
  asker bytea NOT NULL,
  key bytea NOT NULL,
  PRIMARY KEY (hour, asker, key)
);

CREATE TABLE platform.quota_count (
  hour timestamptz NOT NULL,
  asker bytea NOT NULL,
  keys integer NOT NULL,
  PRIMARY KEY (hour, asker)
);

-- Tokens of a person that were issued before this moment are refused.
CREATE TABLE platform.revocation (
  subject text PRIMARY KEY,
  not_before timestamptz NOT NULL
);
