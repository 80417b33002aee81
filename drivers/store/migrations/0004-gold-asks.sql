-- Gold questions that this validator asks through the others' gateways, one row each.
CREATE TABLE gold_asks (
  validator text NOT NULL,
  subnet bigint NOT NULL,
  epoch bigint NOT NULL,
  index integer NOT NULL,
  of text NOT NULL,
  key text NOT NULL,
  due_at bigint NOT NULL,
  round_id text,
  receipt jsonb,
  tries integer NOT NULL DEFAULT 0,
  PRIMARY KEY (validator, subnet, epoch, index)
);
