'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { useLiveRound } from '../live/use-live-round';
import { Failure } from './panel';
import { RoundPanels } from './round-panels';

/** The form and, below it, the round that it started. */
export function LiveQuery() {
  const t = useTranslations('query');
  const { live, ask } = useLiveRound();
  const [question, setQuestion] = useState(t('example'));
  const [truth, setTruth] = useState(t('exampleTruth'));
  const hint = useId();
  const busy = live.phase === 'asking' || live.phase === 'running';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask(question.trim(), truth.trim());
  };
  const field = 'w-full rounded-md border border-line bg-surface px-3 py-2 text-sm placeholder:text-muted';
  return (
    <>
      <form
        onSubmit={submit}
        className="mb-8 grid gap-4 rounded-lg border border-line bg-surface p-4 sm:grid-cols-[1fr_14rem_auto]"
      >
        <label className="text-sm font-medium">
          {t('question')}
          <textarea
            required
            maxLength={32_000}
            rows={2}
            value={question}
            onChange={(event) => setQuestion(event.target.value)}
            className={`${field} mt-1 font-normal`}
          />
        </label>
        <div className="text-sm">
          <label className="font-medium">
            {t('truth')}
            <input
              maxLength={8_000}
              value={truth}
              onChange={(event) => setTruth(event.target.value)}
              aria-describedby={hint}
              className={`${field} mt-1 font-normal`}
            />
          </label>
          <p id={hint} className="mt-1 text-xs text-muted">
            {t('truthHint')}
          </p>
        </div>
        <button
          type="submit"
          disabled={busy || question.trim() === ''}
          className="h-10 cursor-pointer self-start rounded-md bg-accent px-5 text-sm font-medium text-accent-text disabled:cursor-default disabled:opacity-60 sm:mt-6"
        >
          {busy ? t('asking') : t('send')}
        </button>
      </form>
      {live.phase === 'error' ? <Failure error={live.error} /> : null}
      {live.phase === 'idle' || live.phase === 'asking' ? null : (
        <RoundPanels
          roundId={live.roundId}
          replies={live.replies}
          anchor={live.anchor}
          reason={live.reason}
          running={live.phase === 'running'}
        />
      )}
    </>
  );
}
