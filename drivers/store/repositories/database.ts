import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { drizzle } from '../drizzle.ts';
import * as dispatch from '../schema/dispatch.ts';
import * as intake from '../schema/intake.ts';
import * as node from '../schema/node.ts';
import * as record from '../schema/record.ts';
import * as rewards from '../schema/rewards.ts';

const schema = { ...intake, ...dispatch, ...record, ...rewards, ...node };

/** Drizzle over our tables. */
export type Database = NodePgDatabase<typeof schema>;
/** A transaction, or the database itself: both take the same queries. */
export type Queries = Pick<Database, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'>;

export function drizzleOver(pool: pg.Pool): Database {
  return drizzle(pool, { schema });
}
