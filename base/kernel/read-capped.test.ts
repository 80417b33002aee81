import { expect, test } from 'vitest';
import { readCapped } from './read-capped.ts';

test('a body is read whole, up to its last allowed byte', async () => {
  expect(await readCapped(new Response('abc'), 3)).toEqual(new Uint8Array([97, 98, 99]));
  expect(await readCapped(new Response(null), 0)).toEqual(new Uint8Array());
});

test('an endless body is cut off and its source told so', async () => {
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000)),
    cancel: () => {
      cancelled = true;
    },
  });
  await expect(readCapped(new Response(endless), 4_500)).rejects.toThrow('more than 4500 bytes');
  expect(cancelled).toBe(true);
});
