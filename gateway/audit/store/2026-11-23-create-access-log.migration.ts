/**
 * `record` holds a chain per writer: `hash` is of the previous hash, writer, sequence and `body`; the other columns repeat what `body` says, to find
 * it by. `body` is null once its retention ended: the hash stays. Who appends cannot even read.
 */
export const CREATE_ACCESS_LOG = `
CREATE TABLE access_log.record (
  writer text NOT NULL,
  sequence bigint NOT NULL CHECK (sequence > 0),
  at timestamptz NOT NULL,
  kind text NOT NULL,
  request_id uuid,
  citizens text[] NOT NULL,
  person text,
  organisation text,
  role text,
  purpose text,
  status text,
  signs text[] NOT NULL,
  body text,
  previous bytea NOT NULL CHECK (length(previous) = 32),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (writer, sequence)
);
CREATE INDEX record_citizens ON access_log.record USING gin (citizens);
CREATE INDEX record_at ON access_log.record (at);
CREATE INDEX record_request ON access_log.record (request_id);
CREATE INDEX record_start ON access_log.record (writer) WHERE kind = 'START';

CREATE TABLE access_log.checkpoint (
  sequence bigint PRIMARY KEY CHECK (sequence > 0),
  at timestamptz NOT NULL,
  body text NOT NULL,
  key_id text NOT NULL,
  signature bytea NOT NULL
);
CREATE INDEX checkpoint_at ON access_log.checkpoint (at);

-- Bodies are a few kB of JSON: lz4 costs a fraction of the default's time. A server built without it keeps the default.
DO $$
BEGIN
  ALTER TABLE access_log.record ALTER COLUMN body SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN NULL;
END $$;

GRANT USAGE ON SCHEMA access_log TO asxh_access_log_writer, asxh_access_log_reader;
GRANT INSERT ON access_log.record, access_log.checkpoint TO asxh_access_log_writer;
GRANT SELECT ON access_log.record, access_log.checkpoint TO asxh_access_log_reader`;
