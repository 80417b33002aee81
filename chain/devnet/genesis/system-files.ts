import { accountId, proto, toInt64 } from '../codec/proto.ts';

/** Where the one node of the network listens, as its address book says. */
export interface NodeAddressFacts {
  readonly nodeAccount: number;
  readonly host: string;
  readonly port: number;
}

/** What the network's own node says about itself at the start. */
export const NODE_DESCRIPTION = 'TensorNode devnet';

/** 2100-01-01T00:00:00Z, seconds: the dev network's rates never expire. */
const RATE_EXPIRY = 4_102_444_800n;

/** The address book (files 0.0.101 and 0.0.102). */
export function addressBook(facts: NodeAddressFacts): proto.INodeAddress[] {
  return [
    {
      nodeId: toInt64(0n),
      nodeAccountId: accountId(facts.nodeAccount),
      description: NODE_DESCRIPTION,
      memo: Buffer.from(`0.0.${facts.nodeAccount}`),
      RSA_PubKey: '',
      nodeCertHash: new Uint8Array(),
      stake: toInt64(0n),
      serviceEndpoint: [
        {
          ipAddressV4: ipv4(facts.host),
          port: facts.port,
          domainName: ipv4(facts.host).length === 0 ? facts.host : '',
        },
      ],
    },
  ];
}

/** Bytes of an address book file. */
export function addressBookFile(facts: NodeAddressFacts): Uint8Array {
  return proto.NodeAddressBook.encode({ nodeAddress: addressBook(facts) }).finish();
}

/** Bytes of file 0.0.112: 1 hbar is 12 cents now and 15 cents next. */
export function exchangeRateFile(): Uint8Array {
  const expirationTime = { seconds: toInt64(RATE_EXPIRY) };
  return proto.ExchangeRateSet.encode({
    currentRate: { hbarEquiv: 1, centEquiv: 12, expirationTime },
    nextRate: { hbarEquiv: 1, centEquiv: 15, expirationTime },
  }).finish();
}

/** Gas prices of file 0.0.111, thousandths of a tinycent per gas. */
const GAS_PRICE = 852_000n;

/** Bytes of file 0.0.111: the gas price of the three kinds that have one, in the classic schedule's form. */
export function feeScheduleFile(): Uint8Array {
  const component = { max: toInt64(1_000_000_000_000_000n), gas: toInt64(GAS_PRICE) };
  const fees: proto.IFeeData = { nodedata: {}, networkdata: {}, servicedata: component };
  const kinds = [
    proto.HederaFunctionality.ContractCall,
    proto.HederaFunctionality.ContractCreate,
    proto.HederaFunctionality.EthereumTransaction,
  ];
  const schedule: proto.IFeeSchedule = {
    transactionFeeSchedule: kinds.map((hederaFunctionality) => ({ hederaFunctionality, fees: [fees] })),
    expiryTime: { seconds: toInt64(RATE_EXPIRY) },
  };
  return proto.CurrentAndNextFeeSchedule.encode({ currentFeeSchedule: schedule, nextFeeSchedule: schedule }).finish();
}

/** Bytes of file 0.0.113: the prices of HIP-1261 as JSON, tinycents. */
export function simpleFeeScheduleFile(
  prices: ReadonlyArray<{ readonly name: string; readonly tinycents: bigint }>,
): Uint8Array {
  const document = {
    version: 1,
    node: {
      baseFee: 100_000,
      extras: [
        { name: 'SIGNATURES', includedCount: 1 },
        { name: 'BYTES', includedCount: 1_024 },
      ],
    },
    network: { multiplier: 9 },
    extras: [
      { name: 'SIGNATURES', fee: 10_000 },
      { name: 'BYTES', fee: 110 },
      { name: 'GAS', fee: 852 },
    ],
    services: prices.map((p) => ({ name: p.name, baseFee: Number(p.tinycents) })),
  };
  return new TextEncoder().encode(JSON.stringify(document));
}

function ipv4(host: string): Uint8Array {
  const parts = (host === 'localhost' ? '127.0.0.1' : host).split('.').map(Number);
  const valid = parts.length === 4 && parts.every((n) => Number.isInteger(n) && n >= 0 && n <= 255);
  return valid ? new Uint8Array(parts) : new Uint8Array();
}
