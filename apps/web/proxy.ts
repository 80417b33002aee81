import { type NextRequest, NextResponse } from 'next/server';

/**
 * A content security policy per request: scripts only with this request's nonce, connections only to this host and the addresses that the
 * start gave us. Authorisation never happens here.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const development = process.env['NODE_ENV'] === 'development';
  const services = ['TENSORNODE_GATEWAY_URL', 'TENSORNODE_MIRROR_URL', 'TENSORNODE_RPC_URL']
    .map((name) => process.env[name] ?? '')
    .join(' ');
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${services}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: [{ source: '/((?!_next/static|favicon.ico|icon.svg).*)' }] };
