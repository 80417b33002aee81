-- What judge models said of gold tasks, and the score that a deterministic method gave: their calibration curves are fitted from it.
CREATE TABLE judge_points (
  id bigserial PRIMARY KEY,
  judge text NOT NULL,
  raw double precision NOT NULL,
  truth double precision NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX judge_points_by_judge ON judge_points (judge, id);
