import type { RoundsRepository } from '@tensornode/driver-store';
import type { Receipt, Round } from '@tensornode/protocol';
import type { ReadModel } from '../ports.ts';

export interface RoundReadsDeps {
  readonly rounds: Pick<RoundsRepository, 'read' | 'list'>;
  /** Of a round that is anchored. */
  buildReceipt(roundId: string): Promise<Receipt>;
}

/** Pages of hidden rounds that are skipped in one call. */
const MAX_SKIPPED_PAGES = 5;

/** Rounds without the drawn ones of epochs that are not revealed: to an asker these do not exist yet (protocol §3). */
export function roundReads({ rounds, buildReceipt }: RoundReadsDeps): Pick<ReadModel, 'round' | 'rounds' | 'receipt'> {
  const round: ReadModel['round'] = async (roundId) => {
    const found = await rounds.read(roundId);
    return found === null || isHidden(found) ? null : found;
  };
  return {
    round,
    rounds: async ({ subnet, limit, cursor }) => {
      const items: Round[] = [];
      let next = cursor;
      for (let page = 0; page < MAX_SKIPPED_PAGES && items.length < limit; page += 1) {
        const found = await rounds.list({
          limit: limit - items.length,
          ...(subnet === null ? {} : { subnet }),
          ...(next === null ? {} : { cursor: next }),
        });
        items.push(...found.items.filter((one) => !isHidden(one)));
        next = found.next;
        if (next === null) break;
      }
      return { items, next };
    },
    receipt: async (roundId) => ((await round(roundId))?.anchor.status === 'anchored' ? buildReceipt(roundId) : null),
  };
}

/** The store blanks the question of a drawn round until its epoch is opened. */
function isHidden({ door, question }: Round): boolean {
  return door === 'drawn' && question === null;
}
