/** A full score in hundredths of a point. Alone in its file: the bundles of scorers carry it without the schemas. */
export const MAX_SCORE = 10_000;
