-- Why an emergency access was opened, and what citizens write about entries of their log: sealed by the gateway, unreadable here.
ALTER TABLE platform.emergency_access ADD COLUMN sealed_reason text NOT NULL DEFAULT '';
CREATE INDEX emergency_access_opened_at_index ON platform.emergency_access (opened_at DESC, number DESC);

-- A notice to one citizen, or to the data-protection officer (citizen_id is null). What it is about is a number or an id; its words are made when it is read.
CREATE TABLE platform.notice (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('EMERGENCY_ACCESS_OPENED', 'ACCESS_REPORTED', 'ACCESS_REPORT_ANSWERED')),
  citizen_id text,
  about text NOT NULL,
  organisation text
);
CREATE INDEX notice_citizen_index ON platform.notice (citizen_id, at DESC, id DESC);

-- A citizen's report about one entry of their own log, and its answer.
CREATE TABLE platform.access_report (
  id uuid PRIMARY KEY,
  citizen_id text NOT NULL,
  entry_id uuid NOT NULL,
  reported_at timestamptz NOT NULL,
  sealed_text text NOT NULL,
  answered_at timestamptz,
  answered_by text,
  sealed_answer text,
  UNIQUE (citizen_id, entry_id),
  CHECK ((answered_at IS NULL) = (sealed_answer IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL))
);
CREATE INDEX access_report_reported_at_index ON platform.access_report (reported_at DESC, id DESC);

-- What was done under a client's key, so that it is done once. Of the input only a digest is kept.
CREATE TABLE platform.done_once (
  subject text NOT NULL,
  operation text NOT NULL,
  key text NOT NULL,
  input_sha256 text NOT NULL,
  answer jsonb NOT NULL,
  PRIMARY KEY (subject, operation, key)
);
