'use client';

import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, CircleDashed, CirclePause } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';

const TONES = {
  good: { style: 'bg-good-surface text-good', icon: CircleCheck },
  warn: { style: 'bg-warn-surface text-warn', icon: CirclePause },
  bad: { style: 'bg-bad-surface text-bad', icon: CircleAlert },
  calm: { style: 'bg-raised text-muted', icon: CircleDashed },
} as const;
export type Tone = keyof typeof TONES;

/** A state as word, icon and colour, never colour alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  const { style, icon: Icon } = TONES[tone];
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2 py-0.5 text-xs font-medium',
        style,
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      {children}
    </span>
  );
}

/** A long id, shortened in the middle; the whole is in the title. */
export function ShortId({ id, keep = 8 }: { id: string; keep?: number }) {
  const short = id.length <= 2 * keep + 1 ? id : `${id.slice(0, keep)}…${id.slice(-4)}`;
  return (
    <code title={id} className="font-mono text-xs">
      {short}
    </code>
  );
}

/** Smallest units as a decimal number with its symbol, exact at any size. */
export function Amount({ units, decimals, symbol }: { units: string; decimals: number; symbol: string }) {
  const format = useFormatter();
  const padded = units.padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals);
  const fraction = padded.slice(padded.length - decimals).replace(/0+$/, '');
  return (
    <span className="whitespace-nowrap tabular-nums" title={`${units} × 10^-${decimals} ${symbol}`}>
      {format.number(BigInt(whole))}
      {fraction === '' ? '' : `.${fraction}`} <span className="text-muted">{symbol}</span>
    </span>
  );
}

/** A score 0-100 with a bar; "–" when nobody could judge. */
export function Score({ value }: { value: number | null }) {
  const t = useTranslations('state');
  const format = useFormatter();
  if (value === null) return <span className="text-muted">{t('none')}</span>;
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className="hidden h-1.5 w-16 overflow-hidden rounded-full bg-raised sm:block">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${value}%` }} />
      </span>
      <span className="w-12 text-right font-medium tabular-nums">
        {format.number(value, { maximumFractionDigits: 2 })}
      </span>
    </span>
  );
}

/** Milliseconds since the epoch of a consensus time. */
export function consensusMillis(consensusTime: string): number {
  return Math.floor(Number(consensusTime) * 1_000);
}
