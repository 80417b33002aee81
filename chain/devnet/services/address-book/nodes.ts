import { X509Certificate } from 'node:crypto';
import { readKeyField } from '../../codec/key.ts';
import { type Int64, type proto, Status, toBigInt, toInt64, toNumber } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure, StatusError } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { Node } from '../../state/entities.ts';
import type { Key } from '../../state/key.ts';
import { knownAccount, liveAccount, requireAccountKey } from '../account-access.ts';
import { checkAdminKey } from './admin-key.ts';
import { checkDescription, checkEndpoints, readEndpoints, readProxy } from './endpoints.ts';
import { BOOK_ADMINS, isNodeAccount } from './node-account.ts';
import { writeAddressBook } from './write-address-book.ts';

type NodeUpdate = NonNullable<proto.TransactionBody['nodeUpdate']>;

const PRICE = usd('0.001');
const MAX_NODES = 100;
const MAX_ASSOCIATED = 20;
/** The network's own node has number 0. */
const NEXT_NODE = 'nextNode';

/** NodeCreate (HIP-869): only the admins of the address book may pay for it, and the new admin key signs. */
export const createNode: TransactionHandler = {
  check(body) {
    const op = body.nodeCreate;
    ensure(op && toNumber(op.accountId?.accountNum) > 0, Status.INVALID_NODE_ACCOUNT_ID);
    ensure(op.gossipEndpoint?.length, Status.INVALID_GOSSIP_ENDPOINT);
    ensure(op.serviceEndpoint?.length, Status.INVALID_SERVICE_ENDPOINT);
    checkCertificate(op.gossipCaCertificate);
    checkAdminKey(op.adminKey);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.nodeCreate;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    ensure(BOOK_ADMINS.has(ctx.payer), Status.UNAUTHORIZED);
    const adminKey = readKeyField(op.adminKey, Status.INVALID_ADMIN_KEY);
    ensure(adminKey, Status.INVALID_ADMIN_KEY);
    ctx.requireKey(adminKey);
    const live = [...ctx.state.nodes.values()].filter((n) => !n.deleted);
    ensure(live.length < MAX_NODES, Status.MAX_NODES_CREATED);
    const account = liveAccount(ctx, op.accountId, Status.INVALID_NODE_ACCOUNT_ID).num;
    ensure(!isNodeAccount(ctx.state, account), Status.ACCOUNT_IS_LINKED_TO_A_NODE);
    checkDescription(op.description);
    checkEndpoints(op.gossipEndpoint, 'gossip');
    checkEndpoints(op.serviceEndpoint, 'service');
    const grpcProxyEndpoint = op.grpcProxyEndpoint ? readProxy(op.grpcProxyEndpoint) : null;
    const associatedRegisteredNodes = readAssociated(ctx, op.associatedRegisteredNode);
    const id = ctx.state.counters.get(NEXT_NODE) ?? 1;
    ctx.state.counters.set(NEXT_NODE, id + 1);
    keep(ctx, {
      id,
      account,
      description: op.description ?? '',
      gossipEndpoints: readEndpoints(op.gossipEndpoint),
      serviceEndpoints: readEndpoints(op.serviceEndpoint),
      gossipCaCertificate: op.gossipCaCertificate ?? new Uint8Array(),
      grpcCertificateHash: op.grpcCertificateHash ?? new Uint8Array(),
      grpcProxyEndpoint,
      associatedRegisteredNodes,
      adminKey,
      declineReward: op.declineReward ?? false,
      deleted: false,
      createdAt: ctx.now,
      modifiedAt: ctx.now,
    });
    ctx.record.receipt = { nodeId: toInt64(id) };
  },
};

/** NodeUpdate: present fields change; the admin key signs, and a new account or key too. */
export const updateNode: TransactionHandler = {
  check(body) {
    const op = body.nodeUpdate;
    ensure(op && toBigInt(op.nodeId) >= 0n, Status.INVALID_NODE_ID);
    if (op.gossipCaCertificate) checkCertificate(op.gossipCaCertificate.value);
    if (op.adminKey) checkAdminKey(op.adminKey);
    if (op.grpcCertificateHash) ensure(op.grpcCertificateHash.value?.length, Status.INVALID_GRPC_CERTIFICATE_HASH);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.nodeUpdate;
    ensure(op, Status.INVALID_TRANSACTION_BODY);
    const node = ctx.state.nodes.get(toNumber(op.nodeId));
    ensure(node && !node.deleted, Status.INVALID_NODE_ID);
    const adminKey = readKeyField(op.adminKey, Status.INVALID_ADMIN_KEY) ?? node.adminKey;
    authorizeUpdate(ctx, op, node, adminKey);
    const account = op.accountId ? newAccount(ctx, op.accountId, node) : node.account;
    const description = op.description ? (op.description.value ?? '') : node.description;
    checkDescription(description);
    if (op.gossipEndpoint?.length) checkEndpoints(op.gossipEndpoint, 'gossip');
    if (op.serviceEndpoint?.length) checkEndpoints(op.serviceEndpoint, 'service');
    const list = op.associatedRegisteredNodeList;
    keep(ctx, {
      ...node,
      ...(list ? { associatedRegisteredNodes: readAssociated(ctx, list.associatedRegisteredNode) } : {}),
      account,
      description,
      adminKey,
      ...(op.gossipEndpoint?.length ? { gossipEndpoints: readEndpoints(op.gossipEndpoint) } : {}),
      ...(op.serviceEndpoint?.length ? { serviceEndpoints: readEndpoints(op.serviceEndpoint) } : {}),
      ...(op.gossipCaCertificate?.value ? { gossipCaCertificate: op.gossipCaCertificate.value } : {}),
      ...(op.grpcCertificateHash?.value ? { grpcCertificateHash: op.grpcCertificateHash.value } : {}),
      ...(op.declineReward ? { declineReward: op.declineReward.value ?? false } : {}),
      ...(op.grpcProxyEndpoint ? { grpcProxyEndpoint: readProxy(op.grpcProxyEndpoint, true) } : {}),
      modifiedAt: ctx.now,
    });
  },
};

/** NodeDelete: the admin key signs, unless an admin of the address book pays. */
export const deleteNode: TransactionHandler = {
  check(body) {
    ensure(body.nodeDelete && toBigInt(body.nodeDelete.nodeId) >= 0n, Status.INVALID_NODE_ID);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const node = ctx.state.nodes.get(toNumber(ctx.body.nodeDelete?.nodeId));
    ensure(node, Status.INVALID_NODE_ID);
    ensure(!node.deleted, Status.NODE_DELETED);
    if (!BOOK_ADMINS.has(ctx.payer)) ctx.requireKey(node.adminKey);
    keep(ctx, { ...node, deleted: true, modifiedAt: ctx.now });
  },
};

function keep(ctx: HandleContext, node: Node): void {
  ctx.state.nodes.set(node.id, node);
  writeAddressBook(ctx, node);
  ctx.record.receipt = { nodeId: toInt64(node.id) };
}

function authorizeUpdate(ctx: HandleContext, op: NodeUpdate, node: Node, adminKey: Key): void {
  if (op.accountId) {
    ensure(toNumber(op.accountId.accountNum) > 0, Status.INVALID_NODE_ACCOUNT_ID);
    requireAccountKey(ctx, knownAccount(ctx, op.accountId, Status.INVALID_SIGNATURE));
    const lists = [op.gossipEndpoint, op.serviceEndpoint].some((list) => list?.length);
    const others = [op.description, op.adminKey, op.gossipCaCertificate, op.grpcCertificateHash, op.declineReward];
    if (!lists && !op.grpcProxyEndpoint && !op.associatedRegisteredNodeList && others.every((field) => !field)) {
      // The account that is replaced may hand over by itself.
      const old = ctx.state.accounts.get(node.account)?.key;
      ctx.requireKey({ kind: 'threshold', threshold: 1, keys: old ? [node.adminKey, old] : [node.adminKey] });
      return;
    }
  }
  ctx.requireKey(node.adminKey);
  if (op.adminKey) ctx.requireKey(adminKey);
}

function newAccount(ctx: HandleContext, id: proto.IAccountID, node: Node): number {
  const account = knownAccount(ctx, id, Status.INVALID_NODE_ACCOUNT_ID);
  if (account.num === node.account) return account.num;
  ensure(!account.deleted, Status.ACCOUNT_DELETED);
  ensure(!isNodeAccount(ctx.state, account.num), Status.ACCOUNT_IS_LINKED_TO_A_NODE);
  ensure(account.balance > 0n, Status.NODE_ACCOUNT_HAS_ZERO_BALANCE);
  return account.num;
}

/** Numbers of registered nodes that a node names as its own: at most 20 that exist. */
function readAssociated(ctx: HandleContext, ids: readonly Int64[] | null | undefined): number[] {
  const numbers = (ids ?? []).map(toNumber);
  ensure(numbers.length <= MAX_ASSOCIATED, Status.INVALID_NODE_ID);
  ensure(
    numbers.every((id) => ctx.state.registeredNodes.has(id)),
    Status.INVALID_NODE_ID,
  );
  return numbers;
}

/** An X.509 certificate that is valid now; INVALID_GOSSIP_CA_CERTIFICATE. */
function checkCertificate(bytes: Uint8Array | null | undefined): void {
  ensure(bytes?.length, Status.INVALID_GOSSIP_CA_CERTIFICATE);
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(bytes);
  } catch (error) {
    // The parser throws an Error of its own for whatever is not a certificate.
    if (error instanceof Error) throw new StatusError(Status.INVALID_GOSSIP_CA_CERTIFICATE);
    throw error;
  }
  ensure(certificate.publicKey.type === 'public', Status.INVALID_GOSSIP_CA_CERTIFICATE);
}
