import { accountId, proto, toInt64, toNumber } from '../../codec/proto.ts';
import type { HandleContext } from '../../ledger/transaction-handler.ts';
import type { Node } from '../../state/entities.ts';

/** File with the nodes' details. The real network rewrites it at its next upgrade; here it is always up to date. */
const NODE_DETAILS_FILE = 102;

/** Writes a node into the file of node details, or takes a deleted one out of it. */
export function writeAddressBook(ctx: HandleContext, node: Node): void {
  const file = ctx.state.files.get(NODE_DETAILS_FILE);
  if (file === undefined) return;
  const book = proto.NodeAddressBook.decode(file.contents).nodeAddress ?? [];
  const before = book.find((entry) => toNumber(entry.nodeId) === node.id);
  const others = book.filter((entry) => entry !== before);
  const entries = node.deleted ? others : [...others, toAddress(node, before)];
  entries.sort((a, b) => toNumber(a.nodeId) - toNumber(b.nodeId));
  const contents = proto.NodeAddressBook.encode({ nodeAddress: entries }).finish();
  ctx.state.files.set(file.num, { ...file, contents, modifiedAt: ctx.now });
}

function toAddress(node: Node, before: proto.INodeAddress | undefined): proto.INodeAddress {
  const endpoints = node.serviceEndpoints.map((e) => ({
    ipAddressV4: e.address === '' ? new Uint8Array() : new Uint8Array(e.address.split('.').map(Number)),
    port: e.port,
    domainName: e.domain,
  }));
  return {
    RSA_PubKey: '',
    stake: toInt64(0n),
    ...before,
    nodeId: toInt64(node.id),
    nodeAccountId: accountId(node.account),
    memo: Buffer.from(`0.0.${node.account}`),
    description: node.description,
    // The hash is told as hex digits.
    nodeCertHash: Buffer.from(Buffer.from(node.grpcCertificateHash).toString('hex')),
    // The network's own node is where it is unless it was told otherwise.
    serviceEndpoint: endpoints.length > 0 ? endpoints : (before?.serviceEndpoint ?? []),
  };
}
