import type { IncomingMessage } from 'node:http';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Wallets that run as browser extensions call from an origin of their own. */
const EXTENSIONS: ReadonlySet<string> = new Set(['chrome-extension:', 'moz-extension:', 'safari-web-extension:']);

/**
 * True when the caller may use JSON-RPC: programs send no Origin, pages of this machine and wallet extensions are welcome. Any other page could
 * spend with the published test keys in the name of whoever runs a network here. A foreign Host (DNS rebinding) is refused for the same reason.
 */
export function isAllowedOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  const url = URL.parse(origin);
  if (url === null || (!LOOPBACK.has(url.hostname) && !EXTENSIONS.has(url.protocol))) return false;
  return EXTENSIONS.has(url.protocol) || LOOPBACK.has(URL.parse(`http://${host ?? ''}`)?.hostname ?? '');
}
