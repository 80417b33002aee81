'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTensorNode } from './app-providers';
import { Panel } from './panel';
import { RoundPanels } from './round-panels';

/** A round by its link: what was asked, the answers, the proof. */
export function RoundView({ roundId }: { roundId: string }) {
  const t = useTranslations('round');
  const api = useTensorNode();
  const round = useQuery({
    queryKey: ['round', roundId],
    queryFn: ({ signal }) => api.rounds.get(roundId, { signal }),
    refetchInterval: (query) =>
      query.state.data?.anchor.status === 'anchored' || query.state.data?.status === 'failed' ? false : 1_000,
  });
  return (
    <Panel title={t('question')} query={round}>
      {(data) => (
        <>
          <p className="mb-6 whitespace-pre-wrap break-words rounded-lg border border-line bg-surface px-4 py-3 text-sm">
            {data.question ?? '–'}
          </p>
          <RoundPanels
            roundId={data.roundId}
            replies={data.replies}
            anchor={data.anchor}
            reason={data.reason}
            running={data.status === 'accepted' || data.status === 'dispatched'}
          />
        </>
      )}
    </Panel>
  );
}
