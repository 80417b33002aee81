'use client';

import { useQuery } from '@tanstack/react-query';
import type { Instance, Round, Subnet } from '@tensornode/protocol';
import Link from 'next/link';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useTensorNode } from './app-providers';
import { type Column, DataTable } from './data-table';
import { PageTitle } from './page-title';
import { Panel } from './panel';
import { Amount, Score, ShortId, StatusBadge, type Tone } from './values';

const REFRESH_MS = 4_000;
const SUBNET = 1;
const ROUND_TONES: Readonly<Record<Round['status'], Tone>> = {
  accepted: 'calm',
  dispatched: 'calm',
  scored: 'warn',
  anchored: 'good',
  failed: 'bad',
};

export function OverviewPanels() {
  const t = useTranslations('overview');
  const api = useTensorNode();
  const subnets = useQuery({
    queryKey: ['subnets'],
    queryFn: ({ signal }) => api.subnets.list({ signal }),
    refetchInterval: REFRESH_MS,
  });
  const instances = useQuery({
    queryKey: ['instances', SUBNET],
    queryFn: ({ signal }) => api.instances.list(SUBNET, { signal }),
    refetchInterval: REFRESH_MS,
  });
  const rounds = useQuery({
    queryKey: ['rounds'],
    queryFn: ({ signal }) => api.rounds.list({ limit: 8, signal }),
    refetchInterval: REFRESH_MS,
  });
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <KeyFigures subnet={subnets.data?.items[0]} />
      <Panel
        title={t('leaderboard')}
        help={t('leaderboardHelp')}
        query={instances}
        empty={{ when: ({ items }) => items.length === 0, text: t('instancesEmpty') }}
      >
        {({ items }) => <Leaderboard instances={items} />}
      </Panel>
      <Panel
        title={t('rounds')}
        action={
          <Link href="/query" className="text-sm text-accent underline-offset-2 hover:underline">
            {t('askAction')}
          </Link>
        }
        query={rounds}
        empty={{ when: ({ items }) => items.length === 0, text: t('roundsEmpty') }}
      >
        {({ items }) => <LatestRounds rounds={items} />}
      </Panel>
      <Panel title={t('subnets')} query={subnets}>
        {({ items }) => <Subnets subnets={items} />}
      </Panel>
    </>
  );
}

function KeyFigures({ subnet }: { subnet: Subnet | undefined }) {
  const t = useTranslations('overview');
  const api = useTensorNode();
  const paid = useQuery({
    queryKey: ['epoch', SUBNET, 'latest-paid'],
    queryFn: ({ signal }) => api.epochs.get(SUBNET, 'latest-paid', { signal }),
    refetchInterval: REFRESH_MS,
    retry: false,
  });
  const network = useQuery({ queryKey: ['network'], queryFn: ({ signal }) => api.network.get({ signal }) });
  const token = network.data?.addressBook.token;
  return (
    <dl className="mb-8 grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
      <Figure
        title={t('epoch')}
        value={subnet?.epoch ?? '–'}
        hint={t('epochHint', { seconds: subnet?.epochSeconds ?? 0 })}
      />
      <Figure
        title={t('instances')}
        value={subnet?.instances ?? '–'}
        hint={t('instancesHint', { subnet: subnet?.subnet ?? SUBNET })}
      />
      <Figure title={t('validators')} value={subnet?.validators ?? '–'} hint={t('validatorsHint')} />
      <Figure
        title={t('lastPaid')}
        value={
          paid.data === undefined || token === undefined ? (
            '–'
          ) : (
            <Amount units={paid.data.minted} decimals={token.decimals} symbol={token.symbol} />
          )
        }
        hint={paid.data === undefined ? t('lastPaidNone') : t('lastPaidHint', { epoch: paid.data.epoch })}
      />
    </dl>
  );
}

function Figure({ title, value, hint }: { title: string; value: ReactNode; hint: string }) {
  return (
    <div className="bg-surface px-4 py-4">
      <dt className="text-xs text-muted">{title}</dt>
      <dd className="mt-1 text-xl font-semibold tabular-nums *:whitespace-normal">{value}</dd>
      <dd className="mt-0.5 text-xs text-muted">{hint}</dd>
    </div>
  );
}

function Leaderboard({ instances }: { instances: readonly Instance[] }) {
  const t = useTranslations('overview');
  const states = useTranslations('states');
  const query = useTranslations('query');
  const columns: Column<Instance>[] = [
    { key: 'instance', title: t('columns.instance'), cell: (row) => `#${row.instance}` },
    { key: 'miner', title: t('columns.miner'), cell: (row) => <ShortId id={row.miner} /> },
    {
      key: 'state',
      title: t('columns.state'),
      cell: (row) => <StatusBadge tone={row.state === 'active' ? 'good' : 'warn'}>{states(row.state)}</StatusBadge>,
    },
    {
      key: 'score',
      title: t('columns.score'),
      numeric: true,
      cell: (row) =>
        row.meanScore === null ? (
          <span className="text-muted">{t('notEnough', { count: row.scoredReplies })}</span>
        ) : (
          <Score value={row.meanScore} />
        ),
    },
    { key: 'answers', title: t('columns.answers'), numeric: true, cell: (row) => row.scoredReplies },
    { key: 'failed', title: t('columns.failed'), numeric: true, cell: (row) => row.failedReplies },
    {
      key: 'latency',
      title: t('columns.latency'),
      numeric: true,
      cell: (row) => (row.medianLatencyMs === null ? '–' : query('milliseconds', { ms: row.medianLatencyMs })),
    },
  ];
  const sorted = [...instances].sort((a, b) => (b.meanScore ?? -1) - (a.meanScore ?? -1) || a.instance - b.instance);
  return <DataTable label={t('leaderboard')} columns={columns} rows={sorted} rowKey={(row) => String(row.instance)} />;
}

function LatestRounds({ rounds }: { rounds: readonly Round[] }) {
  const t = useTranslations('overview');
  const states = useTranslations('states');
  const format = useFormatter();
  const now = useNow({ updateInterval: 10_000 });
  const columns: Column<Round>[] = [
    {
      key: 'round',
      title: t('columns.round'),
      cell: (row) => (
        <Link href={`/rounds/${row.roundId}`} className="text-accent underline-offset-2 hover:underline">
          <ShortId id={row.roundId} />
        </Link>
      ),
    },
    {
      key: 'question',
      title: t('columns.question'),
      cell: (row) => <span className="line-clamp-2 max-w-md break-words sm:line-clamp-1">{row.question ?? '–'}</span>,
    },
    { key: 'best', title: t('columns.best'), numeric: true, cell: (row) => <Score value={bestScore(row)} /> },
    {
      key: 'status',
      title: t('columns.status'),
      cell: (row) => <StatusBadge tone={ROUND_TONES[row.status]}>{states(row.status)}</StatusBadge>,
    },
    {
      key: 'when',
      title: t('columns.when'),
      numeric: true,
      cell: (row) => (
        <time dateTime={row.createdAt} title={row.createdAt}>
          {format.relativeTime(new Date(row.createdAt), now)}
        </time>
      ),
    },
  ];
  return <DataTable label={t('rounds')} columns={columns} rows={rounds} rowKey={(row) => row.roundId} />;
}

function bestScore(round: Round): number | null {
  const scores = round.replies.map((reply) => reply.score).filter((score) => score !== null);
  return scores.length === 0 ? null : Math.max(...scores);
}

function Subnets({ subnets }: { subnets: readonly Subnet[] }) {
  const t = useTranslations('overview');
  const states = useTranslations('states');
  const format = useFormatter();
  const columns: Column<Subnet>[] = [
    { key: 'subnet', title: t('columns.subnet'), cell: (row) => row.subnet },
    { key: 'name', title: t('columns.name'), cell: (row) => row.name },
    {
      key: 'state',
      title: t('columns.state'),
      cell: (row) => <StatusBadge tone={row.state === 'active' ? 'good' : 'warn'}>{states(row.state)}</StatusBadge>,
    },
    { key: 'owner', title: t('columns.owner'), cell: (row) => <ShortId id={row.owner} /> },
    { key: 'topic', title: t('columns.topic'), cell: (row) => <ShortId id={row.topicId ?? '–'} /> },
    {
      key: 'share',
      title: t('columns.share'),
      numeric: true,
      cell: (row) => format.number(row.emissionShare / 10_000, { style: 'percent', maximumFractionDigits: 2 }),
    },
  ];
  return <DataTable label={t('subnets')} columns={columns} rows={subnets} rowKey={(row) => String(row.subnet)} />;
}
