import type { UrlPolicy } from './ports.ts';

const PRIVATE_V4 = [
  /^0\./,
  /^10\./,
  /^127\./,
  /^169\.254\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^192\.0\.[02]\./,
  /^198\.(1[89]|51)\./,
  /^203\.0\.113\./,
  /^(22[4-9]|23\d|24\d|25[0-5])\./,
];
const PRIVATE_NAMES = /(^|\.)(localhost|local|internal|home\.arpa)$/;

/** True for a literal address that no public miner can have: loopback, private, link-local, multicast, documentation. Lower-case, without brackets. */
export function isPrivateAddress(address: string): boolean {
  if (!address.includes(':')) return PRIVATE_V4.some((pattern) => pattern.test(address));
  const mapped = /^::(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped !== undefined) return isPrivateAddress(mapped);
  // Only 2000::/3 is global unicast; inside it 6to4, Teredo, documentation and NAT64 may hide a private IPv4 address.
  return !/^[23][0-9a-f]{3}:/.test(address) || /^(2002:|2001:0?:|2001:db8:|3fff:)/.test(address);
}

/** Local profiles: any http(s) URL without credentials. */
export const allowAnyHttp: UrlPolicy = (url) => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `the scheme ${url.protocol} is not asked`;
  if (url.username !== '' || url.password !== '') return 'a URL with credentials is not asked';
  return null;
};

/** Public profiles: also no private address or name. Names that resolve to one are refused when the connection is made. */
export const publicHttpOnly: UrlPolicy = (url) => {
  const basic = allowAnyHttp(url);
  if (basic !== null) return basic;
  const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
  if (PRIVATE_NAMES.test(host) || (!host.includes('.') && !host.includes(':'))) return `${host} is no public host`;
  const literal = host.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(host);
  return literal && isPrivateAddress(host) ? `${host} is a private address` : null;
};
