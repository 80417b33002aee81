import { canonicalBytes, type Receipt, sha256Hex } from '@tensornode/protocol';
import { expect, it } from 'vitest';
import { publishGold } from './ask-gold.ts';
import type { EpochLifeTerms } from './epoch-life.ts';
import type { GoldAsk, GoldShelf } from './gold-ports.ts';

const TERMS = { subnet: 1, validator: '0.0.7' } as EpochLifeTerms;
const ask = (index: number, epoch: number): GoldAsk =>
  ({ index, receipt: { replies: [{ leaf: { subnet: 1, epoch } }] } as unknown as Receipt }) as GoldAsk;

it('publishes the receipts whose leaves are of the epoch, and none where all were recorded in another', async () => {
  const kept: Uint8Array[] = [];
  const shelf = (asks: readonly GoldAsk[]) =>
    ({
      gold: { goldAsks: async () => asks },
      evidence: {
        put: async (bytes: Uint8Array) => {
          kept.push(bytes);
          return sha256Hex(bytes);
        },
      },
    }) as unknown as GoldShelf;
  const own = ask(0, 3);
  await publishGold(shelf([own, ask(1, 4), { ...own, index: 2, receipt: null }]), TERMS, 3);
  const asks = [{ index: 0, receipt: own.receipt }];
  expect(kept).toEqual([canonicalBytes({ v: 1, subnet: 1, epoch: 3, validator: '0.0.7', asks })]);
  expect(await publishGold(shelf([ask(1, 4)]), TERMS, 3)).toBeNull();
});
