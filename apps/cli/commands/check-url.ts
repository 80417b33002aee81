export interface UrlCheck {
  readonly ok: boolean;
  readonly detail: string;
  /** Parsed body of a JSON answer, null otherwise. */
  readonly body: unknown;
  readonly status: number | null;
}

const CHECK_MS = 3_000;
const MAX_CHARACTERS = 1_000_000;

/** Asks once, with a short deadline; never throws. A body makes it a POST. */
export async function checkUrl(url: string, signal: AbortSignal, body?: unknown): Promise<UrlCheck> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(CHECK_MS)]),
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = (await response.text()).slice(0, MAX_CHARACTERS);
    return { ok: response.ok, detail: `${url} answers ${response.status}`, body: parse(text), status: response.status };
  } catch (error) {
    const reason = reasonOf(error);
    return { ok: false, detail: `${url}: ${reason}`, body: null, status: null };
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'no answer';
  if (cause.name === 'TimeoutError') return 'no answer in time';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
