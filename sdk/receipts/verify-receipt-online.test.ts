import { createECDH } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fromHex, systemRandom, toBase64, toHex, utf8 } from '@tensornode/kernel';
import {
  type AddressBook,
  type AskBody,
  addressOfPublicKey,
  answerStatementDigest,
  askBodyBytes,
  CONTRACT_NAMES,
  dispatchBodyBytes,
  encodeHcsMessage,
  hashLeaf,
  keccak256,
  type Leaf,
  merkleRoot,
  type NetworkProfile,
  NO_PREVIOUS_ROOT,
  type Receipt,
  roundIdOf,
  saltedDigest,
  sha256Hex,
  signAnswerStatement,
} from '@tensornode/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyReceiptOnline } from './verify-receipt-online.ts';

const REGISTRY = `0x${'22'.repeat(20)}`;
const SUBNETS = `0x${'33'.repeat(20)}`;
const VALIDATOR = '0.0.1013';
const VALIDATOR_ALIAS = `0x${'66'.repeat(20)}`;
const STRANGER = '0.0.1025';
const TOPIC = '0.0.1040';
const ISSUED = 1_800_000_100;
const pair = createECDH('secp256k1');
pair.generateKeys();
const ANSWER_KEY = addressOfPublicKey(new Uint8Array(pair.getPublicKey()));

const word = (value: number | string): string =>
  (typeof value === 'number' ? value.toString(16) : value.slice(2)).padStart(64, '0');
const selector = (signature: string): string => toHex(keccak256(utf8(signature)).subarray(0, 4));

let server: Server;
let base: string;
const calls: string[] = [];
let receipt: Receipt;
let message: Uint8Array;
/** Who paid the topic message, as the mirror says. */
let payer = VALIDATOR;

beforeAll(async () => {
  ({ receipt, message } = makeReceipt());
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      calls.push(request.url ?? '');
      response.setHeader('content-type', 'application/json');
      if (request.url === `/api/v1/topics/${TOPIC}/messages/5`) {
        response.end(
          JSON.stringify({
            topic_id: TOPIC,
            sequence_number: 5,
            consensus_timestamp: '1800000101.000000007',
            payer_account_id: payer,
            running_hash: toBase64(new Uint8Array(48)),
            message: toBase64(message),
            chunk_info: null,
          }),
        );
        return;
      }
      if (request.url?.startsWith(`/api/v1/accounts/${VALIDATOR}`)) {
        response.end(JSON.stringify({ account: VALIDATOR, evm_address: VALIDATOR_ALIAS }));
        return;
      }
      if (request.method !== 'POST') {
        response.writeHead(404).end('{}');
        return;
      }
      const [{ to, data }] = JSON.parse(body).params as [{ to: string; data: string }];
      response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, ...ethCall(to, data) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What the two contracts would answer; encoded by hand as the ABI says. */
function ethCall(to: string, data: string): object {
  if (to === REGISTRY && data === `0x${selector('keyHistory(uint256)')}${word(3)}`) {
    const periods = [
      [`0x${'44'.repeat(20)}`, ISSUED - 1_000, ISSUED - 500],
      [ANSWER_KEY, ISSUED - 500, 0],
    ];
    return { result: `0x${word(32)}${word(periods.length)}${periods.flat().map(word).join('')}` };
  }
  if (data === `0x${selector('snapshotPermits(uint256,uint256)')}${word(1)}${word(2)}`) {
    // offsets of both arrays; validators; stakes
    return { result: `0x${[64, 160, 2, `0x${'77'.repeat(20)}`, VALIDATOR_ALIAS, 2, 1, 1].map(word).join('')}` };
  }
  if (to === SUBNETS && data === `0x${selector('subnet(uint256)')}${word(1)}`) {
    // offset of the tuple; subnetId, offset of name, owner, topicNum, paused, retired, share, createdAt, deposit; name
    return {
      result: `0x${[32, 1, 288, `0x${'55'.repeat(20)}`, 1040, 0, 0, 1_000_000, 1, 0, 4].map(word).join('')}${toHex(utf8('Lang')).padEnd(64, '0')}`,
    };
  }
  return { error: { code: 3, message: 'execution reverted' } };
}

function makeReceipt(): { receipt: Receipt; message: Uint8Array } {
  const domain = { chainId: 298, verifyingContract: REGISTRY };
  const ask: AskBody = { v: 1, subnet: 1, kind: 'chat', question: '2+2?', truth: '4', messages: null };
  const askBytes = askBodyBytes(ask);
  const dispatch = dispatchBodyBytes(ask, { stream: false });
  const answer = utf8('{"choices":[{"message":{"content":"4"}}]}');
  const envelope = {
    v: 1,
    network: 'hedera:devnet',
    account: '0.0.1012',
    subnet: 1,
    nonce: '0a'.repeat(16),
    expiry: ISSUED + 300,
    bodySha256: sha256Hex(askBytes),
  } as const;
  const roundId = roundIdOf(envelope);
  const salt = systemRandom.bytes(32);
  const statement = {
    instanceId: 3,
    roundId,
    requestHash: sha256Hex(dispatch),
    nonce: '0b'.repeat(32),
    answerHash: sha256Hex(answer),
    issuedAt: ISSUED,
  };
  const leaf: Leaf = {
    v: 1,
    roundId,
    subnet: 1,
    epoch: 2,
    kind: 'organic',
    instance: 3,
    askDigest: saltedDigest(salt, askBytes),
    dispatchDigest: saltedDigest(salt, dispatch),
    answerDigest: saltedDigest(salt, answer),
    statementHash: toHex(answerStatementDigest(domain, statement)),
    receivedAt: ISSUED * 1_000,
    latencyMs: 12,
    tokens: 1,
    cause: null,
    score: 10_000,
    method: 'numeric',
    scorer: 'ab'.repeat(32),
    cluster: null,
    validator: VALIDATOR,
  };
  const root = toHex(merkleRoot([hashLeaf(leaf)]));
  const batch = {
    t: 'batch',
    v: 1,
    subnet: 1,
    epoch: 2,
    seq: 9,
    count: 1,
    root,
    prev: NO_PREVIOUS_ROOT,
    bundle: '0c'.repeat(32),
  } as const;
  return {
    message: encodeHcsMessage(batch),
    receipt: {
      v: 1,
      network: 'hedera:devnet',
      roundId,
      envelope,
      salt: toHex(salt),
      ask: toBase64(askBytes),
      dispatch: toBase64(dispatch),
      domain,
      replies: [
        {
          leaf,
          proof: {
            index: 0,
            count: 1,
            path: [],
            root,
            seq: 9,
            topicId: TOPIC,
            sequenceNumber: 5,
            consensusTimestamp: '1800000101.000000007',
          },
          statement: signAnswerStatement(domain, statement, fromHex(pair.getPrivateKey('hex').padStart(64, '0'))),
          answer: toBase64(answer),
        },
      ],
    },
  };
}

function network(
  topics: Record<string, string>,
  mirrorRest = base,
): { profile: NetworkProfile; addressBook: AddressBook } {
  const contract = (name: string) => ({
    id: '0.0.1',
    evmAddress: name === 'InstanceRegistry' ? REGISTRY : name === 'SubnetRegistry' ? SUBNETS : `0x${'00'.repeat(20)}`,
  });
  return {
    profile: {
      name: 'local',
      networkId: 'hedera:devnet',
      chainId: 298,
      consensusNodes: {},
      mirrorGrpc: 'x:1',
      mirrorRest,
      rpc: base,
      batchSeconds: 1,
      epochSeconds: 60,
      roundsPerEpoch: 1,
      probeRounds: 0,
      fanout: 1,
      testKeysAllowed: true,
    },
    addressBook: {
      v: 1,
      network: 'local',
      networkId: 'hedera:devnet',
      chainId: 298,
      contracts: Object.fromEntries(CONTRACT_NAMES.map((name) => [name, contract(name)])) as AddressBook['contracts'],
      token: { id: '0.0.1', evmAddress: `0x${'00'.repeat(20)}`, name: 'T', symbol: 'T', decimals: 8 },
      topics: { network: '0.0.1', subnets: topics },
      deployer: '0.0.1012',
    },
  };
}

it('verifies against mirror and registry, also for a subnet that the address book does not know', async () => {
  for (const topics of [{ '1': TOPIC }, {}]) {
    const verdict = await verifyReceiptOnline(receipt, network(topics));
    expect(verdict.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(verdict.ok).toBe(true);
  }
  expect(calls).toContain(`/api/v1/topics/${TOPIC}/messages/5`);
});

const changes: [string, (copy: Receipt) => void, string][] = [
  ['a better score', (copy) => Object.assign(copy.replies[0]?.leaf ?? {}, { score: 9_999 }), 'leaf[0].proof'],
  [
    'another answer',
    (copy) => Object.assign(copy.replies[0] ?? {}, { answer: toBase64(utf8('{}')) }),
    'leaf[0].digests',
  ],
  ['another question', (copy) => Object.assign(copy, { ask: toBase64(utf8('{}')) }), 'envelope'],
  ['another topic', (copy) => Object.assign(copy.replies[0]?.proof ?? {}, { topicId: '0.0.9' }), 'leaf[0].anchor'],
  [
    'a message that is not there',
    (copy) => Object.assign(copy.replies[0]?.proof ?? {}, { sequenceNumber: 6 }),
    'leaf[0].anchor',
  ],
  [
    'a key that had ended',
    (copy) => Object.assign(copy.replies[0]?.statement?.statement ?? {}, { issuedAt: ISSUED - 600 }),
    'leaf[0].statement',
  ],
];
it.each(changes)('refuses %s', async (_name, change, check) => {
  const copy = structuredClone(receipt);
  change(copy);
  const verdict = await verifyReceiptOnline(copy, network({ '1': TOPIC }));
  expect(verdict.ok).toBe(false);
  expect(verdict.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toContain(check);
});

it('refuses a receipt that somebody without a permit anchored for himself', async () => {
  payer = STRANGER;
  try {
    const verdict = await verifyReceiptOnline(receipt, network({ '1': TOPIC }));
    const anchor = verdict.checks.find(({ name }) => name === 'leaf[0].anchor');
    expect(anchor?.detail).toContain('no validator of subnet 1 in epoch 2');
  } finally {
    payer = VALIDATOR;
  }
});

it('an unreachable mirror is a failure of the check, not of the receipt', async () => {
  await expect(verifyReceiptOnline(receipt, network({ '1': TOPIC }, 'http://127.0.0.1:1'))).rejects.toMatchObject({
    code: 'TN-3004',
  });
});
