-- The explanation of each score, and the verdict of a scorer that runs in shadow.
ALTER TABLE replies ADD COLUMN card jsonb, ADD COLUMN shadow jsonb;

-- Each (round, instance) has exactly one leaf that counts (protocol §3), and at most one of a shadow beside it.
ALTER TABLE leaves DROP CONSTRAINT leaves_round_id_instance_key;
CREATE UNIQUE INDEX leaves_one_counting ON leaves (round_id, instance, ((leaf ->> 'kind') = 'shadow'));
