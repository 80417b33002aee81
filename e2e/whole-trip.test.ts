import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningNetwork, runNetwork } from '@tensornode/testkit';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const FOLDER = fileURLToPath(new URL('../.tensornode/e2e', import.meta.url));
const QUESTION = 'A shirt costs $40 and is reduced by 15%. What does it cost now?';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EPOCH_DEADLINE_MS = 240_000;

let network: RunningNetwork;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  network = await runNetwork({ name: 'e2e', web: true });
  if (!existsSync(CHROMIUM))
    throw new Error(`no Chromium at ${CHROMIUM}: install Debian's chromium or set CHROMIUM_PATH`);
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await network?.stop();
}, 30_000);

interface QueryDocument {
  readonly roundId: string;
  readonly replies: ReadonlyArray<{
    instance: number;
    answer: string | null;
    score: number | null;
    method: string | null;
    cause: string | null;
    latencyMs: number | null;
  }>;
  readonly anchor: {
    status: string;
    topicId: string | null;
    sequenceNumber: number | null;
    consensusTimestamp: string | null;
  };
}

const parse = <T>(text: string): T => JSON.parse(text) as T;

describe('the whole trip on the command line', () => {
  let query: QueryDocument;

  it('is ready when it says so, and answers, scores and anchors a question within 3 seconds', async () => {
    expect((await fetch(`${network.gatewayUrl}/readyz`)).status).toBe(200);
    const began = performance.now();
    query = parse<QueryDocument>((await network.cli(['query', QUESTION, '--truth', '34', '--json'])).stdout);
    const elapsed = performance.now() - began;
    expect(query.replies).toHaveLength(3);
    expect(query.anchor.status).toBe('anchored');
    expect(query.anchor.topicId).toMatch(/^0\.0\.\d+$/);
    expect(query.anchor.sequenceNumber).toBeGreaterThan(0);
    expect(query.anchor.consensusTimestamp).toMatch(/^\d+\.\d{9}$/);
    const scores = query.replies.map((reply) => reply.score ?? 0);
    expect(Math.max(...scores)).toBe(100);
    expect(Math.min(...scores)).toBeLessThanOrEqual(5);
    expect(elapsed).toBeLessThan(3_000);
  });

  it('verifies the receipt against the mirror and refuses a forged one', async () => {
    expect((await network.cli(['receipt', 'verify', query.roundId])).exitCode).toBe(0);
    const receipt = parse<{ replies: { leaf: { score: number } }[] }>(
      (await network.cli(['receipt', 'get', query.roundId, '--json'])).stdout,
    );
    const genuine = join(FOLDER, 'receipt.json');
    await writeFile(genuine, JSON.stringify(receipt));
    expect((await network.cli(['receipt', 'verify', genuine])).exitCode).toBe(0);
    for (const reply of receipt.replies) reply.leaf.score = 10_000 - reply.leaf.score;
    const forged = join(FOLDER, 'forged.json');
    await writeFile(forged, JSON.stringify(receipt));
    expect((await network.cli(['receipt', 'verify', forged], { allowFailure: true })).exitCode).toBe(1);
  });

  it(
    'pays the next epoch exactly what it mints, by quality, and audits without a difference',
    async () => {
      type Epoch = {
        subnet: number;
        epoch: number;
        state: string;
        minted: string;
        credits: { account: string; role: string; amount: string }[];
      };
      const until = Date.now() + EPOCH_DEADLINE_MS;
      let epoch: Epoch | null = null;
      while (epoch === null && Date.now() < until) {
        const shown = await network.cli(['epoch', 'show', '--json'], { allowFailure: true });
        if (shown.exitCode === 0) epoch = parse<Epoch>(shown.stdout);
        else await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
      if (epoch === null) throw new Error('no epoch paid in time');
      const sum = epoch.credits.reduce((total, credit) => total + BigInt(credit.amount), 0n);
      expect(sum).toBe(BigInt(epoch.minted));
      expect(sum).toBeGreaterThan(0n);
      const miners = epoch.credits.filter((credit) => credit.role === 'miner').map((credit) => BigInt(credit.amount));
      expect(miners.length).toBeGreaterThanOrEqual(2);
      expect(new Set(miners).size).toBe(miners.length);
      type Report = { scores: number; private: number; payouts: number; differences: unknown[] };
      const report = parse<Report>(
        (await network.cli(['audit', '--subnet', String(epoch.subnet), '--epoch', String(epoch.epoch), '--json']))
          .stdout,
      );
      expect(report.differences).toEqual([]);
      expect(report.scores).toBeGreaterThan(0);
      expect(report.payouts).toBe(epoch.credits.length);
      // The worker pays out by itself; whether it was quicker or not, a claim leaves nothing open.
      expect((await network.cli(['claim', '--json'])).exitCode).toBe(0);
      expect(parse<{ claims: unknown[] }>((await network.cli(['claim', '--json'])).stdout).claims).toEqual([]);
    },
    EPOCH_DEADLINE_MS + 60_000,
  );

  it('names every bundle that its store changed, and exits 1', async () => {
    const store = await damagedEvidence();
    try {
      const audited = await network.cli(['audit', '--subnet', '1', '--evidence', store.url, '--json'], {
        allowFailure: true,
      });
      expect(audited.exitCode).toBe(1);
      const { differences } = parse<{ differences: { where: string; expected: string; actual: string }[] }>(
        audited.stdout,
      );
      expect(differences.filter(({ where }) => /^batch 0\.0\.\d+\/\d+ bundle$/.test(where))).not.toEqual([]);
    } finally {
      store.close();
    }
  }, 60_000);

  // Only Linux names the children of a process; the rule itself is the same everywhere.
  it.runIf(process.platform === 'linux')(
    'answers with the ledger away, and anchors in order when it is back',
    async () => {
      const devnet = partOf(network.pid, 'apps/devnet/main.ts');
      const ask = async (...flags: string[]) => {
        const began = performance.now();
        const { stdout } = await network.cli(['query', QUESTION, '--truth', '34', '--json', ...flags]);
        return { seconds: (performance.now() - began) / 1_000, document: parse<QueryDocument>(stdout) };
      };
      const asked: string[] = [];
      process.kill(devnet, 'SIGSTOP');
      try {
        for (const flags of [['--no-wait'], ['--no-wait'], ['--timeout', '2']]) {
          const { seconds, document } = await ask(...flags);
          expect(seconds).toBeLessThan(8);
          expect(document.replies.map(({ score }) => score)).toContain(100);
          expect(document.anchor).toEqual({
            status: 'pending',
            topicId: null,
            sequenceNumber: null,
            consensusTimestamp: null,
          });
          asked.push(document.roundId);
        }
      } finally {
        process.kill(devnet, 'SIGCONT');
      }
      const numbers: number[] = [];
      for (const roundId of asked)
        await expect
          .poll(
            async () => {
              const shown = await network.cli(['receipt', 'get', roundId, '--json'], { allowFailure: true });
              if (shown.exitCode !== 0) return false;
              const { replies } = parse<{ replies: { proof: { sequenceNumber: number } }[] }>(shown.stdout);
              numbers.push(replies[0]?.proof.sequenceNumber ?? 0);
              return (await network.cli(['receipt', 'verify', roundId], { allowFailure: true })).exitCode === 0;
            },
            { timeout: 60_000, interval: 500 },
          )
          .toBe(true);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    },
    120_000,
  );
});

describe('the whole trip in the browser', () => {
  it('asks, shows a lane per miner, and verifies the receipt in the page', async () => {
    const page = await openPage('light', 1280);
    await page.goto(`${network.webUrl}/query`);
    await page.getByLabel('Question').fill(QUESTION);
    await page.getByLabel('Expected answer').fill('34');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByText('Ledger proof').waitFor();
    await page.getByRole('button', { name: 'Check in this browser' }).click({ timeout: 15_000 });
    await page.locator('[data-verdict="verified"]').waitFor({ timeout: 15_000 });
    expect(await page.getByRole('heading', { name: /^Instance \d+$/ }).count()).toBe(3);
    await page.screenshot({ path: join(FOLDER, 'query-light-1280.png'), fullPage: true });
    await page.context().close();
  }, 60_000);

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)(
    'shows every page without a fault (%s, %i px)',
    async (theme, width) => {
      const page = await openPage(theme, width);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      for (const [name, path, waitFor] of [
        ['overview', '/', 'Instances by measured quality'],
        ['epochs', '/epochs', 'equals what was minted'],
        ['ask', '/query', 'Expected answer'],
      ] as const) {
        await page.goto(`${network.webUrl}${path}`);
        await page.getByText(waitFor).first().waitFor({ timeout: 15_000 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${name} at ${width}`).toBeLessThanOrEqual(0);
        expect(await barriersOf(page), `${name} ${theme} at ${width}`).toEqual([]);
        await page.screenshot({ path: join(FOLDER, `${name}-${theme}-${width}.png`), fullPage: true });
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
});

async function openPage(theme: 'light' | 'dark', width: number): Promise<Page> {
  const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 } });
  return context.newPage();
}

/** The running network's evidence with the last byte of everything changed. */
async function damagedEvidence(): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const genuine = await fetch(`${network.gatewayUrl}${request.url}`);
    const bytes = Buffer.from(await genuine.arrayBuffer());
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    response.writeHead(genuine.status).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}

/** Process id of the part that a supervisor runs from this file. */
function partOf(supervisor: number, file: string): number {
  const children = readFileSync(`/proc/${supervisor}/task/${supervisor}/children`, 'utf8').trim().split(' ');
  const found = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(file));
  if (found === undefined) throw new Error(`no ${file} runs under ${supervisor}`);
  return Number(found);
}

/** What keeps people with a disability out of the page (WCAG 2.1, levels A and AA), one line each. */
async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map((node) => node.html).join(' | ')}`);
  });
}
