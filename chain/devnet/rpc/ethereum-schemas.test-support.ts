import { z } from 'zod';

/**
 * What the Ethereum execution API describes of its answers, written down by hand as strict schemas: a field that it does not name, a
 * quantity with leading zeros and a missing field all fail.
 */
const uint = z.string().regex(/^0x(0|[1-9a-f][0-9a-f]*)$/);
const hash32 = z.string().regex(/^0x[0-9a-f]{64}$/);
const address = z.string().regex(/^0x[0-9a-f]{40}$/);
const bytes = z.string().regex(/^0x([0-9a-f]{2})*$/);
const bloom = z.string().regex(/^0x[0-9a-f]{512}$/);
const accessList = z.array(z.strictObject({ address, storageKeys: z.array(hash32) }));

const log = z.strictObject({
  address,
  blockHash: hash32,
  blockNumber: uint,
  blockTimestamp: uint.optional(),
  data: bytes,
  logIndex: uint,
  removed: z.boolean(),
  topics: z.array(hash32).max(4),
  transactionHash: hash32,
  transactionIndex: uint,
});

const receipt = z.strictObject({
  blobGasPrice: uint.optional(),
  blobGasUsed: uint.optional(),
  blockHash: hash32,
  blockNumber: uint,
  contractAddress: address.nullable().optional(),
  cumulativeGasUsed: uint,
  effectiveGasPrice: uint,
  from: address,
  gasUsed: uint,
  logs: z.array(log),
  logsBloom: bloom,
  root: hash32.optional(),
  status: z.enum(['0x0', '0x1']).optional(),
  to: address.nullable().optional(),
  transactionHash: hash32,
  transactionIndex: uint,
  type: z.string().regex(/^0x[0-9a-f]{1,2}$/),
});

const mined = {
  blockHash: hash32,
  blockNumber: uint,
  blockTimestamp: uint.optional(),
  from: address,
  gas: uint,
  gasPrice: uint,
  hash: hash32,
  input: bytes,
  nonce: uint,
  r: uint,
  s: uint,
  to: address.nullable(),
  transactionIndex: uint,
  value: uint,
};
const transaction = z.discriminatedUnion('type', [
  z.strictObject({ ...mined, type: z.literal('0x0'), chainId: uint.optional(), v: uint }),
  z.strictObject({ ...mined, type: z.literal('0x1'), accessList, chainId: uint, v: uint.optional(), yParity: uint }),
  z.strictObject({
    ...mined,
    type: z.literal('0x2'),
    accessList,
    chainId: uint,
    maxFeePerGas: uint,
    maxPriorityFeePerGas: uint,
    v: uint.optional(),
    yParity: uint,
  }),
]);

const blockWith = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    baseFeePerGas: uint.optional(),
    blobGasUsed: uint.optional(),
    difficulty: uint,
    excessBlobGas: uint.optional(),
    extraData: bytes,
    gasLimit: uint,
    gasUsed: uint,
    hash: hash32,
    logsBloom: bloom,
    miner: address,
    mixHash: hash32,
    nonce: z.string().regex(/^0x[0-9a-f]{16}$/),
    number: uint,
    parentBeaconBlockRoot: hash32.optional(),
    parentHash: hash32,
    receiptsRoot: hash32,
    requestsHash: hash32.optional(),
    sha3Uncles: hash32,
    size: uint,
    stateRoot: hash32,
    timestamp: uint,
    totalDifficulty: uint.optional(),
    transactions: z.array(item),
    transactionsRoot: hash32,
    uncles: z.array(hash32),
    withdrawals: z.array(z.strictObject({ address, amount: uint, index: uint, validatorIndex: uint })).optional(),
    withdrawalsRoot: hash32.optional(),
  });

const ratio = z.number().min(0).max(1);
const callFrame = z.looseObject({
  from: address,
  gas: uint,
  gasUsed: uint,
  input: bytes,
  type: z.enum(['CALL', 'CREATE', 'CREATE2', 'DELEGATECALL', 'STATICCALL', 'CALLCODE']),
});

/** Results by what they are of. */
export const ETHEREUM_SCHEMAS = {
  accounts: z.array(address),
  block: blockWith(hash32),
  boolean: z.boolean(),
  bytes,
  callFrame,
  feeHistory: z.strictObject({
    baseFeePerBlobGas: z.array(uint).optional(),
    baseFeePerGas: z.array(uint),
    blobGasUsedRatio: z.array(ratio).optional(),
    gasUsedRatio: z.array(ratio),
    oldestBlock: uint,
    reward: z.array(z.array(uint)).optional(),
  }),
  filterResults: z.union([z.array(log), z.array(hash32)]),
  fullBlock: blockWith(transaction),
  hash32,
  logs: z.array(log),
  nothing: z.null(),
  opcodes: z.strictObject({
    failed: z.boolean(),
    gas: z.int(),
    returnValue: z.string().regex(/^([0-9a-f]{2})*$/),
    structLogs: z.array(z.looseObject({ depth: z.int(), gas: z.int(), gasCost: z.int(), op: z.string(), pc: z.int() })),
  }),
  prestate: z.record(
    address,
    z.strictObject({ balance: uint, code: bytes, nonce: z.int(), storage: z.record(hash32, hash32) }),
  ),
  receipt,
  receipts: z.array(receipt),
  text: z.string().min(1),
  transaction,
  uint,
  blockTraces: z.array(z.strictObject({ result: callFrame, txHash: hash32 })),
  error: z.strictObject({
    id: z.union([z.number(), z.string(), z.null()]),
    jsonrpc: z.literal('2.0'),
    error: z.strictObject({ code: z.int(), data: z.unknown().optional(), message: z.string().min(1) }),
  }),
};
