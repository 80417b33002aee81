import { createRequire } from 'node:module';
import type * as Core from 'drizzle-orm';
import type * as NodePostgres from 'drizzle-orm/node-postgres';
import type * as PgCore from 'drizzle-orm/pg-core';

/**
 * Drizzle in its CommonJS form. As ES modules its hundred files, bound in circles by `export *`, cost 1 s and 150 MB in
 * every process that imports them; as CommonJS 0.2 s and 10 MB (Node 24.21, drizzle-orm 0.45). The two forms do not mix, so
 * this file is the only one that loads it.
 */
const load = createRequire(import.meta.url);
const core: typeof Core = load('drizzle-orm');
const pgCore: typeof PgCore = load('drizzle-orm/pg-core');
const nodePostgres: typeof NodePostgres = load('drizzle-orm/node-postgres');

export const { and, asc, desc, eq, inArray, isNull, lt, lte, or, sql } = core;
export const {
  bigint,
  bigserial,
  boolean,
  customType,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} = pgCore;
export const { drizzle } = nodePostgres;
