import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const here = dirname(fileURLToPath(import.meta.url));

const config: NextConfig = {
  // The workspace packages are TypeScript sources that Node runs directly; the page's bundle needs them compiled.
  transpilePackages: ['@tensornode/kernel', '@tensornode/protocol', '@tensornode/sdk'],
  outputFileTracingRoot: join(here, '..', '..'),
  turbopack: { root: join(here, '..', '..') },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` type-checks and lints the page with everything else.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'no-referrer' },
      ],
    },
  ],
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
