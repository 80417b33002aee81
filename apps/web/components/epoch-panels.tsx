'use client';

import { useQuery } from '@tanstack/react-query';
import type { Credit, Epoch, Payout } from '@tensornode/protocol';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useTensorNode } from './app-providers';
import { type Column, DataTable } from './data-table';
import { Panel } from './panel';
import { Amount, consensusMillis, ShortId, StatusBadge, type Tone } from './values';

const REFRESH_MS = 4_000;
const SUBNET = 1;
const TONES: Readonly<Record<Epoch['state'], Tone>> = {
  OPEN: 'calm',
  SEALED: 'calm',
  CLOSING: 'warn',
  MINTED: 'warn',
  CLAIMABLE: 'good',
  RECONCILED: 'good',
  EMPTY: 'warn',
};

interface Token {
  readonly decimals: number;
  readonly symbol: string;
}

export function EpochPanels() {
  const t = useTranslations('epochs');
  const api = useTensorNode();
  const network = useQuery({ queryKey: ['network'], queryFn: ({ signal }) => api.network.get({ signal }) });
  const epochs = useQuery({
    queryKey: ['epochs', SUBNET],
    queryFn: ({ signal }) => api.epochs.list(SUBNET, { limit: 20, signal }),
    refetchInterval: REFRESH_MS,
  });
  const payouts = useQuery({
    queryKey: ['payouts'],
    queryFn: ({ signal }) => api.payouts.list({ signal }),
    refetchInterval: REFRESH_MS,
  });
  const token: Token = network.data?.addressBook.token ?? { decimals: 0, symbol: '' };
  const seconds = network.data?.profile.epochSeconds ?? 0;
  return (
    <>
      <Panel
        title={t('list', { subnet: SUBNET })}
        query={epochs}
        empty={{ when: ({ items }) => items.length === 0, text: t('empty', { seconds: Math.round(seconds * 1.6) }) }}
      >
        {({ items }) => (
          <ul className="space-y-3">
            {items.map((epoch, index) => (
              <EpochCard key={epoch.epoch} epoch={epoch} token={token} open={index < 3 && epoch.credits.length > 0} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel
        title={t('payouts')}
        query={payouts}
        empty={{ when: ({ items }) => items.length === 0, text: t('payoutsEmpty') }}
      >
        {({ items }) => <Payouts payouts={items} token={token} />}
      </Panel>
    </>
  );
}

function EpochCard({ epoch, token, open }: { epoch: Epoch; token: Token; open: boolean }) {
  const t = useTranslations('epochs');
  const states = useTranslations('states');
  const format = useFormatter();
  const now = useNow({ updateInterval: 10_000 });
  const sum = epoch.credits.reduce((total, credit) => total + BigInt(credit.amount), 0n);
  const exact = sum === BigInt(epoch.minted);
  return (
    <li className="overflow-hidden rounded-lg border border-line bg-surface">
      <details open={open}>
        <summary className="flex cursor-pointer flex-wrap items-center gap-x-5 gap-y-1 px-4 py-3 text-sm">
          <span className="font-semibold">
            {t('epoch')} {epoch.epoch}
          </span>
          <StatusBadge tone={TONES[epoch.state]}>{states(epoch.state)}</StatusBadge>
          <span>
            <span className="mr-2 text-muted">{t('minted')}</span>
            <Amount units={epoch.minted} {...token} />
          </span>
          {epoch.end === null ? null : (
            <time className="ml-auto text-xs text-muted" title={epoch.end}>
              {format.relativeTime(consensusMillis(epoch.end), now)}
            </time>
          )}
        </summary>
        {epoch.reason === null ? null : (
          <p className="border-t border-line px-4 py-3 text-sm text-muted">
            {t('reason')}: {epoch.reason}
          </p>
        )}
        {epoch.credits.length === 0 ? null : (
          <div className="border-t border-line p-4">
            <Credits credits={epoch.credits} total={sum} token={token} />
            <p className={`mt-3 text-sm ${exact ? 'text-good' : 'text-bad'}`}>
              {t('sum')} <Amount units={sum.toString()} {...token} /> {exact ? t('matches') : t('differs')}
            </p>
            <p className="mt-1 break-words font-mono text-xs text-muted">
              {t('recheck', { subnet: epoch.subnet, epoch: epoch.epoch })}
            </p>
          </div>
        )}
      </details>
    </li>
  );
}

function Credits({ credits, total, token }: { credits: readonly Credit[]; total: bigint; token: Token }) {
  const t = useTranslations('epochs');
  const roles = useTranslations('roles');
  const format = useFormatter();
  const share = (credit: Credit): number =>
    total === 0n ? 0 : Number((BigInt(credit.amount) * 1_000_000n) / total) / 1_000_000;
  const columns: Column<Credit>[] = [
    { key: 'account', title: t('account'), cell: (row) => <ShortId id={row.account} /> },
    { key: 'role', title: t('role'), cell: (row) => roles(row.role) },
    {
      key: 'share',
      title: t('share'),
      cell: (row) => (
        <span className="inline-flex items-center gap-2">
          <span aria-hidden className="hidden h-1.5 w-32 overflow-hidden rounded-full bg-raised sm:block">
            <span className="block h-full bg-accent" style={{ width: `${share(row) * 100}%` }} />
          </span>
          {format.number(share(row), { style: 'percent', maximumFractionDigits: 1 })}
        </span>
      ),
    },
    { key: 'amount', title: t('amount'), numeric: true, cell: (row) => <Amount units={row.amount} {...token} /> },
  ];
  return (
    <DataTable label={t('credits')} columns={columns} rows={credits} rowKey={(row) => `${row.account}/${row.role}`} />
  );
}

function Payouts({ payouts, token }: { payouts: readonly Payout[]; token: Token }) {
  const t = useTranslations('epochs');
  const columns: Column<Payout>[] = [
    { key: 'account', title: t('account'), cell: (row) => <ShortId id={row.account} /> },
    { key: 'credited', title: t('credited'), numeric: true, cell: (row) => <Amount units={row.credited} {...token} /> },
    { key: 'claimed', title: t('claimed'), numeric: true, cell: (row) => <Amount units={row.claimed} {...token} /> },
    {
      key: 'claimable',
      title: t('claimable'),
      numeric: true,
      cell: (row) => <Amount units={row.claimable} {...token} />,
    },
  ];
  return <DataTable label={t('payouts')} columns={columns} rows={payouts} rowKey={(row) => row.account} />;
}
