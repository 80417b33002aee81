-- Fencing ----------------------------------------------------------------------------------------
-- One row per subnet (0: the reconciler): who may carry its epochs, until when, under which token. Tokens only rise.
CREATE TABLE payout_leases (
  subnet bigint PRIMARY KEY,
  holder text NOT NULL,
  token bigint NOT NULL CHECK (token > 0),
  held_until timestamptz NOT NULL
);

-- Outside calls: looked up once more after the mirror's grace time (I7) ----------------------------
ALTER TABLE ledger_calls ADD COLUMN proven boolean NOT NULL DEFAULT false;
CREATE INDEX ledger_calls_unproven ON ledger_calls (updated_at) WHERE state = 'CONFIRMED' AND NOT proven;
CREATE INDEX ledger_calls_open ON ledger_calls (key) WHERE state IN ('SIGNED', 'SENT');
