import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '@tensornode/kernel';
import type { StoredAnswer } from '@tensornode/serving';
import { afterEach, describe, expect, it } from 'vitest';
import { SqliteAnswerStore } from './sqlite-answer-store.ts';

const folders: string[] = [];
const nonce = (number: number): string => number.toString(16).padStart(64, '0');
const answer = (text: string): StoredAnswer => ({
  requestHash: 'ab'.repeat(32),
  contentType: 'application/json',
  body: Buffer.from(text),
  statement: 'signed',
});

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function setup(clock: Clock = systemClock): { open: () => SqliteAnswerStore } {
  const folder = mkdtempSync(join(tmpdir(), 'tn-answers-'));
  folders.push(folder);
  return { open: () => new SqliteAnswerStore(join(folder, 'answers.sqlite'), clock) };
}

describe('SqliteAnswerStore', () => {
  it('claims a nonce once per instance, and repeats what was kept after it was opened again', async () => {
    const { open } = setup();
    const store = open();
    expect(store.find(1, nonce(1))).toBeUndefined();
    expect([store.claim(1, nonce(1)), store.claim(1, nonce(1)), store.claim(2, nonce(1))]).toEqual([
      'fresh',
      'seen',
      'fresh',
    ]);
    expect(store.find(1, nonce(1))).toEqual({ state: 'seen' });
    await store.keep(1, nonce(1), answer('42'));
    store.close();
    const again = open();
    const found = again.find(1, nonce(1));
    expect(found?.state === 'stored' && Buffer.from(found.answer.body).toString()).toBe('42');
    expect(again.find(2, nonce(1))).toEqual({ state: 'seen' });
    again.close();
  });

  it('keeps many at once, and refuses a second answer for a nonce without losing the others before it', async () => {
    const store = setup().open();
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        store.claim(1, nonce(index));
        return store.keep(1, nonce(index), answer(`${index}`));
      }),
    );
    expect(store.find(1, nonce(49))?.state).toBe('stored');
    await expect(store.keep(1, nonce(7), answer('other'))).rejects.toThrow(/UNIQUE/);
    const found = store.find(1, nonce(7));
    expect(found?.state === 'stored' && Buffer.from(found.answer.body).toString()).toBe('7');
    store.claim(1, nonce(60));
    await store.keep(1, nonce(60), answer('60'));
    store.close();
  });

  it('writes what is waiting when it is closed', async () => {
    const { open } = setup();
    const store = open();
    store.claim(1, nonce(1));
    const kept = store.keep(1, nonce(1), answer('last'));
    store.close();
    await kept;
    const again = open();
    expect(again.find(1, nonce(1))?.state).toBe('stored');
    again.close();
  });

  it('forgets the bytes of answers after a day, their nonces never', async () => {
    let now = 1_800_000_000_000;
    const store = setup({ now: () => now, sleep: systemClock.sleep }).open();
    store.claim(1, nonce(1));
    await store.keep(1, nonce(1), answer('old'));
    now += 86_400_001;
    expect(store.prune()).toBe(1);
    expect(store.find(1, nonce(1))).toEqual({ state: 'seen' });
    expect(store.claim(1, nonce(1))).toBe('seen');
    store.close();
  });
});
