import type { RegisteredEndpoint, RegisteredNode } from '../state/entities.ts';
import type { Endpoint } from './endpoint.ts';
import { keyObject, timestamp } from './formats.ts';
import { invalidParameter } from './mirror-error.ts';
import { passes } from './request-query.ts';

const KINDS: ReadonlySet<string> = new Set(['BLOCK_NODE', 'MIRROR_NODE', 'RPC_RELAY', 'GENERAL_SERVICE']);

/** Block nodes, mirror nodes, relays and services that somebody registered (HIP-1137). */
export const REGISTERED_NODES: Endpoint = {
  method: 'GET',
  path: '/network/registered-nodes',
  query: ['limit', 'order', 'registerednode.id', 'type'],
  handle: (context, _parameters, query) => {
    const ids = query.integers('registerednode.id');
    const limit = query.limit();
    const order = query.order('asc');
    const kind = query.one('type')?.toUpperCase();
    if (kind !== undefined && !KINDS.has(kind)) throw invalidParameter('type');
    const nodes = [...context.state.registeredNodes.values()]
      .filter((node) => passes(ids, BigInt(node.id)))
      .filter((node) => kind === undefined || node.endpoints.some((endpoint) => endpoint.kind === kind))
      .sort((a, b) => (order === 'asc' ? a.id - b.id : b.id - a.id));
    const last = nodes[limit - 1]?.id ?? 0;
    return {
      registered_nodes: nodes.slice(0, limit).map(nodeObject),
      links: {
        next: query.next(nodes.length > limit, { 'registerednode.id': `${order === 'asc' ? 'gt' : 'lt'}:${last}` }),
      },
    };
  },
};

function nodeObject(node: RegisteredNode): Record<string, unknown> {
  return {
    admin_key: keyObject(node.adminKey),
    created_timestamp: timestamp(node.createdAt),
    description: node.description,
    registered_node_id: node.id,
    service_endpoints: node.endpoints.map(endpointObject),
    timestamp: { from: timestamp(node.modifiedAt), to: null },
  };
}

function endpointObject(endpoint: RegisteredEndpoint): Record<string, unknown> {
  const { kind } = endpoint;
  return {
    block_node: kind === 'BLOCK_NODE' ? { endpoint_apis: endpoint.apis } : null,
    domain_name: endpoint.domain || null,
    general_service: kind === 'GENERAL_SERVICE' ? { description: endpoint.description } : null,
    ip_address: endpoint.address || null,
    mirror_node: kind === 'MIRROR_NODE' ? {} : null,
    port: endpoint.port,
    requires_tls: endpoint.requiresTls,
    rpc_relay: kind === 'RPC_RELAY' ? {} : null,
    type: kind,
  };
}
