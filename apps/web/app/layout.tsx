import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AppProviders } from '../components/app-providers';
import { SiteHeader } from '../components/site-header';
import './globals.css';

// Addresses and the script nonce are those of this start, not of the build.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app');
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('description') };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf9' },
    { media: '(prefers-color-scheme: dark)', color: '#121212' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('app');
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <html lang={await getLocale()} suppressHydrationWarning>
      <body className="min-h-dvh antialiased">
        <NextIntlClientProvider>
          <AppProviders nonce={nonce} gatewayUrl={process.env['TENSORNODE_GATEWAY_URL'] ?? 'http://localhost:8787'}>
            <a
              href="#content"
              className="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-4 focus:z-20 focus:bg-surface focus:p-2"
            >
              {t('skip')}
            </a>
            <SiteHeader />
            <main id="content" className="mx-auto w-full max-w-6xl px-4 pb-16 pt-8 sm:px-6">
              {children}
            </main>
          </AppProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
