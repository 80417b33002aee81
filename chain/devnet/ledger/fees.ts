import type { Fee, FeeFacts } from './transaction-handler.ts';

/** Node part of every fee: 100,000 tinycents (HIP-1261). */
const NODE_BASE = 100_000n;
/** Each signature beyond the first: 0.00001 USD before the network multiplier. */
const EXTRA_SIGNATURE = 10_000n;
/** Network part is nine times the node part (HIP-1261). */
const NETWORK_MULTIPLIER = 9n;
/** Bytes of a transaction that the base includes; the docs give 1,024 and 1,350, the smaller bound never undercharges. */
const INCLUDED_BYTES = 1_024;
/** Each byte beyond: 0.00000011 USD on the node part. */
const EXTRA_BYTE = 110n;

/** 0.0001 USD, what node and network parts of a plain transaction cost together. */
export const BASE_TINYCENTS = 1_000_000n;

/** USD as tinycents; `usd` with at most 10 decimals. */
export function usd(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole) * 10_000_000_000n + BigInt(fraction.padEnd(10, '0'));
}

/**
 * Fee of a transaction whose plain form costs `total` tinycents (the published USD price, e.g. 0.05 for an account):
 * node and network parts by the model of HIP-1261, the rest service.
 */
export function standardFee(total: bigint, facts: Pick<FeeFacts, 'size' | 'signatures'>): Fee {
  const extraSignatures = BigInt(Math.max(0, facts.signatures - 1)) * EXTRA_SIGNATURE;
  const extraBytes = BigInt(Math.max(0, facts.size - INCLUDED_BYTES)) * EXTRA_BYTE;
  const node = NODE_BASE + extraSignatures + extraBytes;
  return { node, network: node * NETWORK_MULTIPLIER, service: total > BASE_TINYCENTS ? total - BASE_TINYCENTS : 0n };
}
