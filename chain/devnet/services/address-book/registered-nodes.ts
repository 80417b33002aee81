import { readKeyField } from '../../codec/key.ts';
import { Status, toBigInt, toInt64, toNumber } from '../../codec/proto.ts';
import { standardFee, usd } from '../../ledger/fees.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { HandleContext, TransactionHandler } from '../../ledger/transaction-handler.ts';
import type { RegisteredNode } from '../../state/entities.ts';
import { checkAdminKey } from './admin-key.ts';
import { checkDescription } from './endpoints.ts';
import { BOOK_ADMINS } from './node-account.ts';
import { readRegisteredEndpoints } from './registered-endpoints.ts';

const PRICE = usd('0.001');
const MAX_NODES = 1_000;
const NEXT_NODE = 'nextRegisteredNode';

/** RegisteredNodeCreate (HIP-1137): anybody may list block nodes, mirror nodes and relays; the admin key signs. */
export const createRegisteredNode: TransactionHandler = {
  check(body) {
    ensure(body.registeredNodeCreate?.serviceEndpoint?.length, Status.INVALID_REGISTERED_ENDPOINT);
    checkAdminKey(body.registeredNodeCreate.adminKey);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.registeredNodeCreate;
    const adminKey = readKeyField(op?.adminKey, Status.INVALID_ADMIN_KEY);
    ensure(op && adminKey, Status.INVALID_ADMIN_KEY);
    ctx.requireKey(adminKey);
    checkDescription(op.description);
    const endpoints = readRegisteredEndpoints(op.serviceEndpoint);
    ensure(ctx.state.registeredNodes.size < MAX_NODES, Status.MAX_REGISTERED_NODES_EXCEEDED);
    const id = ctx.state.counters.get(NEXT_NODE) ?? 1;
    ctx.state.counters.set(NEXT_NODE, id + 1);
    const description = op.description ?? '';
    ctx.state.registeredNodes.set(id, {
      id,
      description,
      adminKey,
      endpoints,
      createdAt: ctx.now,
      modifiedAt: ctx.now,
    });
    ctx.record.receipt = { registeredNodeId: toInt64(id) };
  },
};

/** RegisteredNodeUpdate: present fields change; the admin key signs, and a new one too. */
export const updateRegisteredNode: TransactionHandler = {
  check(body) {
    const op = body.registeredNodeUpdate;
    ensure(op && toBigInt(op.registeredNodeId) >= 0n, Status.INVALID_REGISTERED_NODE_ID);
    if (op.adminKey) checkAdminKey(op.adminKey);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const op = ctx.body.registeredNodeUpdate;
    const node = knownNode(ctx, toNumber(op?.registeredNodeId));
    ctx.requireKey(node.adminKey);
    const adminKey = readKeyField(op?.adminKey, Status.INVALID_ADMIN_KEY) ?? node.adminKey;
    if (op?.adminKey) ctx.requireKey(adminKey);
    const description = op?.description ? (op.description.value ?? '') : node.description;
    checkDescription(description);
    const endpoints = op?.serviceEndpoint?.length ? readRegisteredEndpoints(op.serviceEndpoint) : node.endpoints;
    ctx.state.registeredNodes.set(node.id, { ...node, description, adminKey, endpoints, modifiedAt: ctx.now });
    ctx.record.receipt = { registeredNodeId: toInt64(node.id) };
  },
};

/** RegisteredNodeDelete: the admin key signs, unless an admin of the address book pays. */
export const deleteRegisteredNode: TransactionHandler = {
  check(body) {
    const id = toBigInt(body.registeredNodeDelete?.registeredNodeId);
    ensure(body.registeredNodeDelete && id >= 0n, Status.INVALID_REGISTERED_NODE_ID);
  },
  fee: (_body, facts) => standardFee(PRICE, facts),
  handle(ctx) {
    const node = knownNode(ctx, toNumber(ctx.body.registeredNodeDelete?.registeredNodeId));
    if (!BOOK_ADMINS.has(ctx.payer)) ctx.requireKey(node.adminKey);
    for (const { deleted, associatedRegisteredNodes } of ctx.state.nodes.values())
      ensure(deleted || !associatedRegisteredNodes?.includes(node.id), Status.REGISTERED_NODE_STILL_ASSOCIATED);
    ctx.state.registeredNodes.delete(node.id);
    ctx.record.receipt = { registeredNodeId: toInt64(node.id) };
  },
};

function knownNode(ctx: HandleContext, id: number): RegisteredNode {
  const node = ctx.state.registeredNodes.get(id);
  ensure(node, Status.INVALID_REGISTERED_NODE_ID);
  return node;
}
