'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface PanelProps<T> {
  readonly title: string;
  readonly help?: string;
  readonly action?: ReactNode;
  readonly query: UseQueryResult<T>;
  /** What to show when the data is there but holds nothing. */
  readonly empty?: { readonly when: (data: T) => boolean; readonly text: string };
  readonly children: (data: T) => ReactNode;
}

/** A section with all its states: loading, failed with the fix, stale with its age, empty, and the data. */
export function Panel<T>({ title, help, action, query, empty, children }: PanelProps<T>) {
  const t = useTranslations('state');
  return (
    <section className="mb-8">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="text-base font-semibold">{title}</h2>
        {action}
      </div>
      {help === undefined ? null : <p className="mb-3 max-w-3xl text-sm text-muted">{help}</p>}
      {query.isError && query.data !== undefined ? <Stale at={query.dataUpdatedAt} /> : null}
      {query.data !== undefined ? (
        empty?.when(query.data) ? (
          <p className="rounded-lg border border-dashed border-line px-4 py-8 text-center text-sm text-muted">
            {empty.text}
          </p>
        ) : (
          children(query.data)
        )
      ) : query.isError ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div aria-busy="true" className="h-28 motion-safe:animate-pulse rounded-lg border border-line bg-raised">
          <span className="sr-only">{t('loading')}</span>
        </div>
      )}
    </section>
  );
}

function Stale({ at }: { at: number }) {
  const t = useTranslations('state');
  const format = useFormatter();
  const now = useNow({ updateInterval: 5_000 });
  return (
    <p className="mb-2 rounded-md bg-warn-surface px-3 py-2 text-sm text-warn">
      {t('stale', { age: format.relativeTime(at, now) })}
    </p>
  );
}

/** An error with its code and fix, and a way to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslations('state');
  const known = isPublicError(error) ? error : null;
  return (
    <div role="alert" className="rounded-lg border border-line bg-bad-surface px-4 py-3 text-sm text-bad">
      <p className="font-medium">
        {known?.publicMessage ?? t('failed')} {known === null ? null : <code className="font-mono">{known.code}</code>}
      </p>
      {known === null ? null : <p className="mt-1">{t('fix', { fix: known.fix })}</p>}
      {onRetry === undefined ? null : (
        <button type="button" onClick={onRetry} className="mt-2 cursor-pointer underline underline-offset-2">
          {t('retry')}
        </button>
      )}
    </div>
  );
}

interface PublicError {
  readonly code: string;
  readonly publicMessage: string;
  readonly fix: string;
}

function isPublicError(error: unknown): error is PublicError {
  return error instanceof Error && 'code' in error && 'fix' in error && 'publicMessage' in error;
}
