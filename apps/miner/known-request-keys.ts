import { readFileSync, statSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Clock, Logger } from '@tensornode/kernel';
import type { RequestKeys } from '@tensornode/serving';
import { z } from 'zod';

export interface RequestKeySources {
  readonly listed: readonly string[];
  readonly file?: string | undefined;
  readonly url?: string | undefined;
}

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const fileSchema = z.array(hex32).max(1_000);
const answerSchema = z.object({ requestKey: hex32.optional(), requestKeys: fileSchema.optional() });
/** Unknown keys make the URL be asked again, but not more often than this. */
const REFRESH_MS = 2_000;
/** Known keys make it be asked again after this, so that a withdrawn key does not stay. */
const RECHECK_MS = 60_000;
const FETCH_TIMEOUT_MS = 3_000;
const MAX_ANSWER_BYTES = 262_144;

/** The allowed request keys of a list, a file and a URL. The last good answer of each source stays when the source fails. */
export class KnownRequestKeys implements RequestKeys {
  private readonly sources: RequestKeySources;
  private readonly clock: Clock;
  private readonly logger: Logger;
  private fromFile: ReadonlySet<string> = new Set();
  private fromUrl: ReadonlySet<string> = new Set();
  private fileVersion = '';
  private refreshedAt = Number.NEGATIVE_INFINITY;
  private refreshing: Promise<void> | undefined;

  constructor(sources: RequestKeySources, clock: Clock, logger: Logger) {
    this.sources = sources;
    this.clock = clock;
    this.logger = logger;
  }

  async isAllowed(keyId: string): Promise<boolean> {
    this.readFile();
    const known = this.has(keyId);
    if (this.sources.url === undefined) return known;
    const age = this.clock.now() - this.refreshedAt;
    if (this.refreshing === undefined && age >= (known ? RECHECK_MS : REFRESH_MS)) {
      this.refreshedAt = this.clock.now();
      this.refreshing = this.readUrl(this.sources.url).finally(() => {
        this.refreshing = undefined;
      });
    }
    // A known key is not kept waiting: that it was withdrawn takes effect with its next request.
    if (known) return true;
    await this.refreshing;
    return this.has(keyId);
  }

  private has(keyId: string): boolean {
    return this.sources.listed.includes(keyId) || this.fromFile.has(keyId) || this.fromUrl.has(keyId);
  }

  private async readUrl(url: string): Promise<void> {
    try {
      const { requestKey, requestKeys = [] } = answerSchema.parse(await getJson(url));
      this.fromUrl = new Set(requestKey === undefined ? requestKeys : [requestKey, ...requestKeys]);
    } catch (error) {
      this.warn(error);
    }
  }

  /** One `stat` a request; the file is parsed only when it changed. */
  private readFile(): void {
    const { file } = this.sources;
    const stats = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
    if (file === undefined || stats === undefined) return;
    const version = `${stats.mtimeMs}:${stats.size}:${stats.ino}`;
    if (version === this.fileVersion) return;
    this.fileVersion = version;
    try {
      this.fromFile = new Set(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
    } catch (error) {
      this.warn(error);
    }
  }

  private warn(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.logger.warn('REQUEST_KEYS_NOT_REFRESHED', { reason: reason.slice(0, 300) });
  }
}

/** A small JSON document by GET: no redirects, size and time bounded. `fetch` would cost the process several megabytes. */
function getJson(url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = url.startsWith('https:') ? httpsRequest : httpRequest;
    const call = request(
      url,
      { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS), headers: { accept: 'application/json' } },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_ANSWER_BYTES) call.destroy(new Error('the answer is too large'));
          else chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
          else resolve(parseOrReject(Buffer.concat(chunks), reject));
        });
      },
    );
    call.on('error', reject);
    call.end();
  });
}

function parseOrReject(bytes: Buffer, reject: (error: unknown) => void): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    reject(error);
    return undefined;
  }
}
