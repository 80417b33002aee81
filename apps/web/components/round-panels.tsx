'use client';

import type { Anchor, Reply } from '@tensornode/protocol';
import { useTranslations } from 'next-intl';
import { ProofPanel } from './proof-panel';
import { ReplyLane } from './reply-lane';

interface Props {
  readonly roundId: string | null;
  readonly replies: readonly Reply[];
  readonly anchor: Anchor | null;
  readonly reason: string | null;
  readonly running: boolean;
}

/** A round: one lane per instance, then its proof. */
export function RoundPanels({ roundId, replies, anchor, reason, running }: Props) {
  const t = useTranslations('query');
  return (
    <>
      <section className="mb-8" aria-label={t('lanes')}>
        <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
          {replies.map((reply) => (
            <ReplyLane key={reply.instance} reply={reply} running={running} />
          ))}
        </ul>
      </section>
      {reason === null ? null : (
        <p role="alert" className="mb-8 rounded-lg bg-bad-surface px-4 py-3 text-sm text-bad">
          {t('roundFailed', { reason })}
        </p>
      )}
      {roundId === null ? null : <ProofPanel roundId={roundId} anchor={anchor} />}
    </>
  );
}
