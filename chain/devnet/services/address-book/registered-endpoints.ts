import { com, Status } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';
import type { RegisteredEndpoint } from '../../state/entities.ts';

type Wire = com.hedera.hapi.node.addressbook.IRegisteredServiceEndpoint;

const { BlockNodeApi } = com.hedera.hapi.node.addressbook.RegisteredServiceEndpoint.BlockNodeEndpoint;
const MAX_ENDPOINTS = 50;
const MAX_DOMAIN_LENGTH = 250;
const MAX_DESCRIPTION_BYTES = 100;
const MAX_PORT = 65_535;
const LABEL = /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/;

/** Endpoints of a registered node as the state keeps them, each one checked. */
export function readRegisteredEndpoints(list: readonly Wire[] | null | undefined): RegisteredEndpoint[] {
  ensure(list?.length, Status.INVALID_REGISTERED_ENDPOINT);
  ensure(list.length <= MAX_ENDPOINTS, Status.REGISTERED_ENDPOINTS_EXCEEDED_LIMIT);
  return list.map((endpoint) => {
    const { port, ipAddress, domainName } = endpoint;
    ensure((port ?? 0) <= MAX_PORT, Status.INVALID_REGISTERED_ENDPOINT);
    const hasDomain = typeof domainName === 'string' && !ipAddress?.length;
    ensure(ipAddress?.length || hasDomain, Status.INVALID_REGISTERED_ENDPOINT);
    const isGood = hasDomain ? isDomain(domainName.trim()) : ipAddress?.length === 4 || ipAddress?.length === 16;
    ensure(isGood, Status.INVALID_REGISTERED_ENDPOINT_ADDRESS);
    return {
      address: hasDomain ? '' : toAddress(ipAddress ?? new Uint8Array()),
      domain: hasDomain ? domainName : '',
      port: port ?? 0,
      requiresTls: endpoint.requiresTls ?? false,
      ...readKind(endpoint),
    };
  });
}

function readKind(endpoint: Wire): Pick<RegisteredEndpoint, 'kind' | 'apis' | 'description'> {
  const { blockNode, mirrorNode, rpcRelay, generalService } = endpoint;
  const none = { apis: [], description: null };
  if (blockNode) return { ...none, kind: 'BLOCK_NODE', apis: (blockNode.endpointApi ?? []).map(toApi) };
  if (mirrorNode) return { ...none, kind: 'MIRROR_NODE' };
  if (rpcRelay) return { ...none, kind: 'RPC_RELAY' };
  ensure(generalService, Status.INVALID_REGISTERED_ENDPOINT_TYPE);
  const description = generalService.description ?? '';
  ensure(Buffer.byteLength(description) <= MAX_DESCRIPTION_BYTES, Status.INVALID_REGISTERED_ENDPOINT);
  return { ...none, kind: 'GENERAL_SERVICE', description };
}

function toApi(api: number): string {
  return BlockNodeApi[api] ?? 'OTHER';
}

function isDomain(domain: string): boolean {
  if (domain.length === 0 || domain.length > MAX_DOMAIN_LENGTH) return false;
  return domain
    .replace(/\.$/, '')
    .split('.')
    .every((label) => LABEL.test(label));
}

/** IPv4 with dots, IPv6 as eight groups. */
function toAddress(bytes: Uint8Array): string {
  if (bytes.length === 4) return [...bytes].join('.');
  const hex = Buffer.from(bytes).toString('hex');
  return Array.from({ length: 8 }, (_, i) => Number.parseInt(hex.slice(4 * i, 4 * i + 4), 16).toString(16)).join(':');
}
