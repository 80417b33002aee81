import { type proto, Status } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { NodeEndpoint } from '../../state/entities.ts';

const MAX_DESCRIPTION_BYTES = 100;
/** Endpoints of one kind, and characters of a domain name. */
const MAX_ENDPOINTS = { gossip: 10, service: 8 };
const MAX_DOMAIN_LENGTH = 253;

/** At most 100 bytes without a zero byte; INVALID_NODE_DESCRIPTION. */
export function checkDescription(description: string | null | undefined): void {
  const text = description ?? '';
  ensure(Buffer.byteLength(text) <= MAX_DESCRIPTION_BYTES && !text.includes('\0'), Status.INVALID_NODE_DESCRIPTION);
}

/** Checks the endpoints that a node names for gossip or for its services. */
export function checkEndpoints(
  endpoints: readonly proto.IServiceEndpoint[] | null | undefined,
  kind: keyof typeof MAX_ENDPOINTS,
): void {
  const gossip = kind === 'gossip';
  const list = endpoints ?? [];
  ensure(list.length > 0, gossip ? Status.INVALID_GOSSIP_ENDPOINT : Status.INVALID_SERVICE_ENDPOINT);
  const tooMany = gossip ? Status.GOSSIP_ENDPOINTS_EXCEEDED_LIMIT : Status.SERVICE_ENDPOINTS_EXCEEDED_LIMIT;
  ensure(list.length <= MAX_ENDPOINTS[kind], tooMany);
  for (const endpoint of list) {
    const length = endpoint.ipAddressV4?.length ?? 0;
    const domain = (endpoint.domainName ?? '').trim();
    ensure(endpoint.port, Status.INVALID_ENDPOINT);
    ensure(length > 0 || domain !== '', Status.INVALID_ENDPOINT);
    ensure(length === 0 || domain === '', Status.IP_FQDN_CANNOT_BE_SET_FOR_SAME_ENDPOINT);
    ensure(domain.length <= MAX_DOMAIN_LENGTH, Status.FQDN_SIZE_TOO_LARGE);
    ensure(length === 0 || length === 4, Status.INVALID_IPV4_ADDRESS);
  }
}

/** The endpoint of a gRPC-web proxy, which is a domain name; with `removable` an empty one takes it away. */
export function readProxy(endpoint: proto.IServiceEndpoint, removable = false): NodeEndpoint | null {
  const { ipAddressV4, domainName, port } = endpoint;
  if (removable && !ipAddressV4?.length && !domainName && !port) return null;
  ensure(domainName && !ipAddressV4?.length, Status.INVALID_SERVICE_ENDPOINT);
  ensure(domainName.trim().length <= MAX_DOMAIN_LENGTH, Status.FQDN_SIZE_TOO_LARGE);
  return { address: '', port: port ?? 0, domain: domainName };
}

/** Endpoints as the state keeps them. */
export function readEndpoints(endpoints: readonly proto.IServiceEndpoint[] | null | undefined): NodeEndpoint[] {
  return (endpoints ?? []).map((e) => ({
    address: [...(e.ipAddressV4 ?? [])].join('.'),
    port: e.port ?? 0,
    domain: e.domainName ?? '',
  }));
}
