import { expect, it } from 'vitest';
import { createLogger } from './create-logger.ts';
import { createMetrics } from './create-metrics.ts';

it('writes one JSON line per event, with causes of errors, amounts as text and without secrets', () => {
  const lines: string[] = [];
  const log = createLogger({ app: 'test', write: (line) => lines.push(line) }).child({ part: 'a' });
  log.debug('UNSEEN');
  log.info('ROUND_SCORED', {
    roundId: 'ab',
    amount: 5n,
    privateKey: 'k1',
    operator: { privateKey: 'k2' },
    deep: { operator: { secret: 'k3' } },
  });
  log.error('FAILED', { error: new Error('outer', { cause: new Error('inner') }) });
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'info',
    app: 'test',
    part: 'a',
    event: 'ROUND_SCORED',
    roundId: 'ab',
    amount: '5',
  });
  expect(lines.join('')).not.toMatch(/k[123]/);
  expect(JSON.parse(lines[1] ?? '').error.cause.message).toBe('inner');
});

it('renders what modules count', async () => {
  const { meter, render, contentType } = createMetrics();
  meter.counter('tensornode_things_total', 'Things', ['kind']).add(2, { kind: 'a' });
  meter.gauge('tensornode_open', 'Open').set(3);
  meter.histogram('tensornode_seconds', 'Seconds', [1, 2]).observe(1.5);
  const page = await render();
  expect(contentType).toContain('text/plain');
  expect(page).toContain('tensornode_things_total{kind="a"} 2');
  expect(page).toContain('tensornode_seconds_bucket{le="2"} 1');
  expect(page).toContain('process_resident_memory_bytes');
});
