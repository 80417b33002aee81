'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ThemeSwitch } from './theme-switch';

const PAGES = [
  { href: '/', key: 'overview' },
  { href: '/query', key: 'query' },
  { href: '/epochs', key: 'epochs' },
] as const;

export function SiteHeader() {
  const t = useTranslations();
  const path = usePathname();
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 gap-y-2 px-4 py-3 sm:px-6">
        <Link href="/" className="text-base font-semibold tracking-tight">
          {t('app.name')}
        </Link>
        <nav aria-label={t('nav.label')} className="order-3 -mx-2 flex w-full gap-1 sm:order-none sm:w-auto">
          {PAGES.map(({ href, key }) => {
            const current = href === '/' ? path === '/' : path.startsWith(href);
            return (
              <Link
                key={key}
                href={href}
                aria-current={current ? 'page' : undefined}
                className={clsx(
                  'rounded-md px-2 py-1.5 text-sm',
                  current ? 'bg-raised font-medium text-text' : 'text-muted hover:text-text',
                )}
              >
                {t(`nav.${key}`)}
              </Link>
            );
          })}
        </nav>
        <div className="ml-auto">
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
