import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { fromHex, systemRandom, toHex, utf8 } from '@tensornode/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saltedDigest, sha256, sha256Hex } from '../digests.ts';
import { encodeHcsMessage, NO_PREVIOUS_ROOT } from '../ledger/hcs-messages.ts';
import {
  addressOfPublicKey,
  answerStatementDigest,
  decodeSignedAnswer,
  encodeSignedAnswer,
  recoverAnswerSigner,
  signAnswerStatement,
} from './answer-statement.ts';
import { hashLeaf, type Leaf } from './leaf.ts';
import { leafHash, merklePath, merkleRoot, verifyMerklePath } from './merkle.ts';
import { parseAnswer } from './parse-answer.ts';
import { type QueryEnvelope, roundIdOf } from './query-envelope.ts';
import type { Receipt } from './receipt.ts';
import {
  contentDigest,
  parseRequestSignature,
  requestSignatureBase,
  requestSignatureHeaders,
  type SignedRequest,
} from './request-signature.ts';
import { openBlob, sealBlob } from './sealed-blob.ts';
import { type ReceiptSources, verifyReceipt } from './verify-receipt.ts';

const domain = { chainId: 298, verifyingContract: `0x${'ab'.repeat(20)}` };

describe('merkle', () => {
  it('has the roots of RFC 6962 (vectors of Certificate Transparency)', () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ].map((hex) => leafHash(fromHex(hex)));
    expect(toHex(merkleRoot(inputs.slice(0, 1)))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(toHex(merkleRoot(inputs.slice(0, 3)))).toBe(
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    );
    expect(toHex(merkleRoot(inputs))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('proves every leaf of every size and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (count, at, other) => {
        const hashes = Array.from({ length: count }, (_, i) => leafHash(Uint8Array.of(i)));
        const index = at % count;
        const path = merklePath(hashes, index);
        const root = merkleRoot(hashes);
        const leaf = hashes[index] as Uint8Array;
        expect(verifyMerklePath(leaf, index, count, path, root)).toBe(true);
        const wrong = other % count;
        if (wrong !== index) expect(verifyMerklePath(leaf, wrong, count, path, root)).toBe(false);
        expect(verifyMerklePath(leafHash(Uint8Array.of(99)), index, count, path, root)).toBe(false);
        expect(verifyMerklePath(leaf, index, count, [...path, root], root)).toBe(false);
      }),
    );
  });
});

describe('answer statement', () => {
  const key = new Uint8Array(32).fill(7);
  const address = addressOfPublicKey(secp256k1.getPublicKey(key));
  const statement = {
    instanceId: 3,
    roundId: '11'.repeat(32),
    requestHash: '22'.repeat(32),
    nonce: '33'.repeat(32),
    answerHash: '44'.repeat(32),
    issuedAt: 1_700_000_000,
  };

  it('has the digest that viem computes for the same typed data', async () => {
    const { hashTypedData } = await import('viem');
    const expected = hashTypedData({
      domain: {
        name: 'TensorNode',
        version: '1',
        chainId: 298,
        verifyingContract: domain.verifyingContract as `0x${string}`,
      },
      primaryType: 'AnswerStatement',
      types: {
        AnswerStatement: [
          { name: 'instanceId', type: 'uint256' },
          { name: 'roundId', type: 'bytes32' },
          { name: 'requestHash', type: 'bytes32' },
          { name: 'nonce', type: 'bytes32' },
          { name: 'answerHash', type: 'bytes32' },
          { name: 'issuedAt', type: 'uint64' },
        ],
      },
      message: {
        instanceId: 3n,
        roundId: `0x${statement.roundId}`,
        requestHash: `0x${statement.requestHash}`,
        nonce: `0x${statement.nonce}`,
        answerHash: `0x${statement.answerHash}`,
        issuedAt: 1_700_000_000n,
      },
    });
    expect(`0x${toHex(answerStatementDigest(domain, statement))}`).toBe(expected);
  });

  it('recovers the signer, survives its header and refuses changes', () => {
    const signed = signAnswerStatement(domain, statement, key);
    expect(recoverAnswerSigner(domain, signed)).toBe(address);
    expect(decodeSignedAnswer(encodeSignedAnswer(signed))).toEqual(signed);
    expect(recoverAnswerSigner(domain, { ...signed, statement: { ...statement, issuedAt: 1 } })).not.toBe(address);
    expect(recoverAnswerSigner({ ...domain, chainId: 295 }, signed)).not.toBe(address);
    expect(recoverAnswerSigner(domain, { ...signed, signature: `${'ff'.repeat(64)}1b` })).toBeNull();
    expect(decodeSignedAnswer('%%%')).toBeNull();
  });

  it('refuses the high-s twin of a signature', () => {
    const signed = signAnswerStatement(domain, statement, key);
    const n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const s = n - BigInt(`0x${signed.signature.slice(64, 128)}`);
    const flipped = `${signed.signature.slice(0, 64)}${s.toString(16).padStart(64, '0')}${signed.signature.endsWith('1b') ? '1c' : '1b'}`;
    expect(recoverAnswerSigner(domain, { statement, signature: flipped })).toBeNull();
  });
});

describe('request signature', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const keyId = toHex(new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })).subarray(-32));
  const body = utf8('{"messages":[]}');
  const request: SignedRequest = {
    method: 'POST',
    authority: '127.0.0.1:3101',
    path: '/v1/chat/completions',
    contentDigest: contentDigest(body),
    roundId: '11'.repeat(32),
    nonce: '33'.repeat(32),
    instance: 3,
    created: 1000,
    expires: 1060,
    keyId,
  };
  const headers = requestSignatureHeaders(
    request,
    new Uint8Array(
      sign(null, requestSignatureBase(request), createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }))),
    ),
  );
  const received = {
    method: 'POST',
    authority: '127.0.0.1:3101',
    path: '/v1/chat/completions',
    headers,
    body,
    now: 1010,
  };

  it('is rebuilt by the receiver and verifies', () => {
    const parsed = parseRequestSignature(received);
    expect(parsed.ok).toBe(true);
    if (parsed.ok)
      expect(
        verify(null, parsed.base, createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })), parsed.signature),
      ).toBe(true);
  });

  it.each([
    ['another body', { body: utf8('{}') }],
    ['another path', { path: '/v1/models' }],
    ['another host', { authority: 'evil.example' }],
    ['another round', { headers: { ...headers, 'tensornode-round': '12'.repeat(32) } }],
    [
      'a dropped component',
      { headers: { ...headers, 'signature-input': headers['signature-input']?.replace('"@path" ', '') } },
    ],
    ['no signature', { headers: { ...headers, signature: undefined } }],
    ['an expired one', { now: 2000 }],
    ['one from the future', { now: 900 }],
    [
      'a long-lived one',
      {
        headers: { ...headers, 'signature-input': headers['signature-input']?.replace('expires=1060', 'expires=9999') },
      },
    ],
    ['rubbish', { headers: { ...headers, 'signature-input': 'tn=((((' } }],
  ])('refuses %s', (_name, change) => {
    const parsed = parseRequestSignature({ ...received, ...change });
    if (!parsed.ok) return expect(parsed.reason).not.toBe('');
    expect(
      verify(null, parsed.base, createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })), parsed.signature),
    ).toBe(false);
  });
});

describe('sealed blobs', () => {
  it('open with their key and label only', async () => {
    const key = systemRandom.bytes(32);
    const sealed = await sealBlob(utf8('secret'), key, 'bodies', systemRandom);
    expect(await openBlob(sealed, key, 'bodies')).toEqual(utf8('secret'));
    expect(await openBlob(sealed, key, 'bundle')).toBeNull();
    expect(await openBlob(sealed, systemRandom.bytes(32), 'bodies')).toBeNull();
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    expect(await openBlob(sealed, key, 'bodies')).toBeNull();
  });
});

describe('answers on the wire', () => {
  it('are read whole and streamed, and never throw', () => {
    expect(parseAnswer(utf8('{"choices":[{"message":{"content":"42"}}],"usage":{"completion_tokens":1}}'))).toEqual({
      text: '42',
      tokens: 1,
    });
    const stream =
      'data: {"choices":[{"delta":{"content":"4"}}]}\n\ndata: {"choices":[{"delta":{"content":"2"}}]}\n\ndata: [DONE]\n\n';
    expect(parseAnswer(utf8(stream))).toEqual({ text: '42', tokens: 1 });
    expect(parseAnswer(utf8(stream.replace('[DONE]', '')))).toBeNull();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void parseAnswer(bytes)));
  });
});

describe('receipts', () => {
  const key = new Uint8Array(32).fill(9);
  const address = addressOfPublicKey(secp256k1.getPublicKey(key));
  const salt = new Uint8Array(32).fill(5);
  const ask = utf8('ask');
  const dispatch = utf8('dispatch');
  const answer = utf8('answer');
  const envelope: QueryEnvelope = {
    v: 1,
    network: 'hedera:devnet',
    account: '0.0.1002',
    subnet: 1,
    nonce: '0'.repeat(32),
    expiry: 2_000_000_000,
    bodySha256: sha256Hex(ask),
  };
  const roundId = roundIdOf(envelope);
  const statement = {
    instanceId: 1,
    roundId,
    requestHash: sha256Hex(dispatch),
    nonce: '33'.repeat(32),
    answerHash: sha256Hex(answer),
    issuedAt: 1_700_000_000,
  };
  const signed = signAnswerStatement(domain, statement, key);
  const leaf: Leaf = {
    v: 1,
    roundId,
    subnet: 1,
    epoch: 1,
    kind: 'organic',
    instance: 1,
    askDigest: saltedDigest(salt, ask),
    dispatchDigest: saltedDigest(salt, dispatch),
    answerDigest: saltedDigest(salt, answer),
    statementHash: toHex(answerStatementDigest(domain, statement)),
    receivedAt: 1_700_000_000_000,
    latencyMs: 12,
    tokens: 1,
    cause: null,
    score: 10_000,
    method: 'exact',
    scorer: 'builtin',
    cluster: null,
    validator: '0.0.1003',
  };
  const hashes = [hashLeaf(leaf), sha256(utf8('other'))];
  const root = toHex(merkleRoot(hashes));
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const receipt: Receipt = {
    v: 1,
    network: 'hedera:devnet',
    roundId,
    envelope,
    salt: toHex(salt),
    ask: base64(ask),
    dispatch: base64(dispatch),
    domain,
    replies: [
      {
        leaf,
        proof: {
          index: 0,
          count: 2,
          path: merklePath(hashes, 0).map(toHex),
          root,
          seq: 1,
          topicId: '0.0.7',
          sequenceNumber: 4,
          consensusTimestamp: '1700000000.000000001',
        },
        statement: signed,
        answer: base64(answer),
      },
    ],
  };
  const sources: ReceiptSources = {
    domain,
    network: 'hedera:devnet',
    subnetTopic: async () => '0.0.7',
    validatorInEpoch: async (account) => account === '0.0.1003',
    answerKeys: async () => [address],
    topicMessage: async () => ({
      topicId: '0.0.7',
      sequenceNumber: 4,
      consensusTimestamp: '1700000000.000000001',
      payer: '0.0.1003',
      runningHash: '0'.repeat(96),
      message: encodeHcsMessage({
        t: 'batch',
        v: 1,
        subnet: 1,
        epoch: 1,
        seq: 1,
        count: 2,
        root,
        prev: NO_PREVIOUS_ROOT,
        bundle: '0'.repeat(64),
      }),
    }),
  };
  const first = receipt.replies[0];
  if (first === undefined) throw new Error('the receipt has a reply');
  const forged = (change: Partial<Leaf>): Receipt => ({
    ...receipt,
    replies: [{ ...first, leaf: { ...leaf, ...change } }],
  });

  it('verify', async () => {
    const verdict = await verifyReceipt(receipt, sources);
    expect(verdict.checks.filter((check) => !check.ok)).toEqual([]);
    expect(verdict.ok).toBe(true);
  });

  it.each<[string, unknown, string]>([
    ['score', forged({ score: 1 }), 'leaf[0].proof'],
    ['round id', { ...receipt, roundId: '1'.repeat(64) }, 'envelope'],
    ['question', { ...receipt, ask: base64(utf8('other')) }, 'envelope'],
    ['dispatch', { ...receipt, dispatch: base64(utf8('other')) }, 'leaf[0].digests'],
    ['answer', { ...receipt, replies: [{ ...first, answer: base64(utf8('other')) }] }, 'leaf[0].digests'],
    ['statement', { ...receipt, replies: [{ ...first, statement: null }] }, 'leaf[0].statement'],
    ['validator', forged({ validator: '0.0.9' }), 'leaf[0].anchor'],
    ['topic', { ...receipt, replies: [{ ...first, proof: { ...first.proof, topicId: '0.0.8' } }] }, 'leaf[0].anchor'],
    ['format', { nothing: true }, 'format'],
  ])('name a forged %s', async (_name, input, failing) => {
    const verdict = await verifyReceipt(input, sources);
    expect(verdict.ok).toBe(false);
    expect(verdict.checks.filter((check) => !check.ok).map((check) => check.name)).toContain(failing);
  });

  it('refuse a batch that was paid by no validator, though leaf and payer agree', async () => {
    const verdict = await verifyReceipt(receipt, { ...sources, validatorInEpoch: async () => false });
    expect(verdict.checks.find((check) => check.name === 'leaf[0].anchor')?.ok).toBe(false);
  });

  it('say which bodies were not there to be checked', async () => {
    const verdict = await verifyReceipt({ ...receipt, replies: [{ ...first, answer: null }] }, sources);
    expect(verdict.checks.find((check) => check.name === 'leaf[0].digests')?.detail).toContain('not contained: answer');
  });

  it('refuse a signature by a key the registry does not know', async () => {
    const verdict = await verifyReceipt(receipt, { ...sources, answerKeys: async () => [] });
    expect(verdict.checks.find((check) => check.name === 'leaf[0].statement')?.ok).toBe(false);
  });
});
