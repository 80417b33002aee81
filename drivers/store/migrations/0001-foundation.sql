-- Rounds and replies -----------------------------------------------------------------------------
CREATE TABLE rounds (
  round_id text PRIMARY KEY CHECK (round_id ~ '^[0-9a-f]{64}$'),
  subnet bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('gold', 'twin', 'organic', 'shadow')),
  door text NOT NULL CHECK (door IN ('round', 'chat', 'drawn')),
  account text NOT NULL,
  status text NOT NULL CHECK (status IN ('accepted', 'dispatched', 'scored', 'anchored', 'failed')),
  reason text,
  envelope jsonb NOT NULL,
  ask bytea,
  dispatch bytea,
  salt text,
  data_key text,
  instances jsonb,
  epoch bigint,
  draw_index bigint,
  due_at bigint,
  blob text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX rounds_unfinished ON rounds (created_at) WHERE status IN ('accepted', 'dispatched');
CREATE INDEX rounds_recent ON rounds (created_at DESC, round_id);
CREATE UNIQUE INDEX rounds_drawn ON rounds (subnet, epoch, account, draw_index) WHERE door = 'drawn';

CREATE TABLE idempotency_keys (
  account text NOT NULL,
  key text NOT NULL,
  request_digest text NOT NULL,
  round_id text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account, key)
);

CREATE TABLE replies (
  round_id text NOT NULL REFERENCES rounds ON DELETE CASCADE,
  instance bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'answered', 'failed', 'scored')),
  answer bytea,
  answer_text text,
  cause text,
  received_at bigint,
  latency_ms bigint,
  tokens bigint NOT NULL DEFAULT 0,
  signatures jsonb,
  statement_hash text,
  score integer CHECK (score BETWEEN 0 AND 10000),
  method text,
  scorer text,
  extracted text,
  criteria jsonb,
  PRIMARY KEY (round_id, instance)
);
CREATE INDEX replies_by_instance ON replies (instance, received_at DESC) WHERE state = 'scored';

-- Evidence ---------------------------------------------------------------------------------------
CREATE TABLE batch_heads (
  validator text NOT NULL,
  subnet bigint NOT NULL,
  seq bigint NOT NULL,
  root text NOT NULL,
  PRIMARY KEY (validator, subnet)
);

CREATE TABLE batches (
  validator text NOT NULL,
  subnet bigint NOT NULL,
  seq bigint NOT NULL,
  epoch bigint NOT NULL,
  drawn boolean NOT NULL,
  prev text NOT NULL,
  root text NOT NULL,
  count integer NOT NULL CHECK (count BETWEEN 1 AND 4096),
  bundle text NOT NULL,
  topic_id text NOT NULL,
  sequence_number bigint,
  consensus_timestamp text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (validator, subnet, seq)
);
CREATE INDEX batches_unanchored ON batches (validator, subnet, seq) WHERE sequence_number IS NULL;

CREATE TABLE leaves (
  id bigserial PRIMARY KEY,
  round_id text NOT NULL REFERENCES rounds ON DELETE CASCADE,
  instance bigint NOT NULL,
  subnet bigint NOT NULL,
  epoch bigint NOT NULL,
  drawn boolean NOT NULL,
  leaf jsonb NOT NULL,
  batch_validator text,
  batch_seq bigint,
  position integer,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Each (round, instance) has exactly one leaf that counts (protocol §3).
  UNIQUE (round_id, instance)
);
CREATE INDEX leaves_pending ON leaves (subnet, epoch, drawn, id) WHERE batch_seq IS NULL;
CREATE INDEX leaves_of_batch ON leaves (batch_validator, subnet, batch_seq, position);
CREATE INDEX leaves_of_epoch ON leaves (subnet, epoch) WHERE drawn;

-- Outside calls ----------------------------------------------------------------------------------
CREATE TABLE ledger_calls (
  key text PRIMARY KEY,
  call jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('PLANNED', 'SIGNED', 'SENT', 'CONFIRMED', 'REVERTED', 'EXPIRED', 'FAILED')),
  attempt integer NOT NULL DEFAULT 0,
  outcome jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE ledger_attempts (
  key text NOT NULL REFERENCES ledger_calls,
  attempt integer NOT NULL,
  transaction_id text NOT NULL UNIQUE,
  bytes text NOT NULL,
  valid_until bigint NOT NULL,
  state text NOT NULL,
  code text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (key, attempt)
);

-- Rewards ----------------------------------------------------------------------------------------
CREATE TABLE validator_epochs (
  validator text NOT NULL,
  subnet bigint NOT NULL,
  epoch bigint NOT NULL,
  secret text NOT NULL,
  tasks jsonb NOT NULL,
  pool_root text NOT NULL,
  gold_committed boolean NOT NULL DEFAULT false,
  start_hash text,
  weights jsonb,
  reliability jsonb,
  salt text,
  commitment text,
  committed boolean NOT NULL DEFAULT false,
  revealed boolean NOT NULL DEFAULT false,
  opened_tasks text,
  opened boolean NOT NULL DEFAULT false,
  sealed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (validator, subnet, epoch)
);

CREATE TABLE settled_epochs (
  subnet bigint NOT NULL,
  epoch bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('CLAIMABLE', 'RECONCILED', 'EMPTY')),
  minted numeric(20, 0) NOT NULL,
  pushed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (subnet, epoch)
);

CREATE TABLE epoch_credits (
  subnet bigint NOT NULL,
  epoch bigint NOT NULL,
  slot integer NOT NULL,
  account text NOT NULL,
  address text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'validator', 'miner', 'closer')),
  amount numeric(20, 0) NOT NULL CHECK (amount > 0),
  -- Each (epoch, slot) is credited once (I4).
  PRIMARY KEY (subnet, epoch, slot)
);

CREATE TABLE postings (
  id bigserial PRIMARY KEY,
  transfer text NOT NULL,
  account text NOT NULL,
  amount numeric(30, 0) NOT NULL CHECK (amount <> 0),
  memo text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (transfer, account, memo)
);
CREATE INDEX postings_by_account ON postings (account);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE FUNCTION postings_sum_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(amount) FROM postings WHERE transfer = NEW.transfer) <> 0 THEN
    RAISE EXCEPTION 'postings of % do not sum to zero', NEW.transfer;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER postings_append_only BEFORE UPDATE OR DELETE ON postings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER postings_balanced AFTER INSERT ON postings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION postings_sum_to_zero();

CREATE TABLE payout_state (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  paused boolean NOT NULL,
  reason text,
  checked_at timestamptz NOT NULL
);

-- Node -------------------------------------------------------------------------------------------
CREATE TABLE audit_log (
  id bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  action text NOT NULL,
  actor text NOT NULL,
  subject text NOT NULL,
  facts jsonb NOT NULL,
  request_id text NOT NULL,
  prev text NOT NULL,
  hash text NOT NULL UNIQUE
);
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE outbox (
  id bigserial PRIMARY KEY,
  key text NOT NULL,
  event jsonb NOT NULL,
  delivered_at timestamptz
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE delivered_at IS NULL;

CREATE TABLE bus_events (
  id bigserial PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE,
  key text NOT NULL,
  type text NOT NULL,
  event jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE round_events (
  id bigserial PRIMARY KEY,
  round_id text NOT NULL,
  event jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX round_events_of_round ON round_events (round_id, id);
