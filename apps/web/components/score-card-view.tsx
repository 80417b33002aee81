'use client';

import type { ScoreCard } from '@tensornode/protocol';
import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { ShortId } from './values';

/** Why an answer got its score, opened on demand: criteria with their points, the judge's steps, and what would have made it 90. */
export function ScoreCardView({ card }: { card: ScoreCard }) {
  const t = useTranslations('card');
  return (
    <details className="group border-t border-line text-sm">
      <summary className="flex cursor-pointer list-none items-center justify-between gap-3 px-4 py-2.5 font-medium marker:hidden hover:bg-raised">
        {t('why')}
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="space-y-4 px-4 pt-1 pb-4">
        <p className="break-words">{card.headline}</p>
        {card.criteria.length === 0 ? null : <Criteria card={card} />}
        {card.toReach90.length === 0 ? null : (
          <section className="rounded-md bg-warn-surface px-3 py-2.5">
            <h4 className="mb-1 font-medium text-warn">{t('toReach90')}</h4>
            <ul className="space-y-1">
              {card.toReach90.map((advice) => (
                <li key={advice}>{advice}</li>
              ))}
            </ul>
          </section>
        )}
        {card.trace.length === 0 ? null : (
          <section>
            <h4 className="mb-1 text-muted">{t('steps')}</h4>
            <ol className="list-inside list-decimal space-y-0.5 text-muted">
              {[...new Set(card.trace)].map((step) => (
                <li key={step} className="break-words">
                  {step}
                </li>
              ))}
            </ol>
          </section>
        )}
        <p className="flex justify-between gap-3 text-muted">
          {t('scorer')} <ShortId id={card.scorer} />
        </p>
      </div>
    </details>
  );
}

function Criteria({ card }: { card: ScoreCard }) {
  const t = useTranslations('card');
  const format = useFormatter();
  return (
    <ul className="space-y-2.5">
      {card.criteria.map(({ name, points, max, note }) => {
        const share = max === 0 ? 0 : points / max;
        return (
          <li key={name}>
            <div className="flex justify-between gap-3">
              <span className="font-medium">{name}</span>
              <span className="tabular-nums">
                {t('points', { points: format.number(points), max: format.number(max) })}
              </span>
            </div>
            <div aria-hidden className="mt-1 h-1.5 overflow-hidden rounded-full bg-raised">
              <div
                className={clsx('h-full', share >= 0.9 ? 'bg-good' : share >= 0.5 ? 'bg-warn' : 'bg-bad')}
                style={{ width: `${share * 100}%` }}
              />
            </div>
            {note === '' ? null : <p className="mt-1 break-words text-muted">{note}</p>}
          </li>
        );
      })}
      {card.interval === null || card.interval[0] === card.interval[1] ? null : (
        <li className="text-muted">
          {t('interval', { low: format.number(card.interval[0]), high: format.number(card.interval[1]) })}
        </li>
      )}
    </ul>
  );
}
