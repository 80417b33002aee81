import { isTensorNodeError } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';
import type { Dispatcher } from 'undici';

/** The server behind an engine. */
export interface Upstream {
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  /** With a slash at the end. */
  readonly basePath: string;
}

export interface UpstreamCall {
  /** Relative to the base path. */
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly body?: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Sends one call and hands each piece of a 200 answer of the wanted content type to `take`, pausing the socket while `take` waits.
 * Rejects with TN-2005 for another status, type or size, with TN-2006 for a first byte or a piece that is late, with the signal's reason when aborted.
 */
export function forwardResponse(
  upstream: Upstream,
  call: UpstreamCall,
  contentType: string,
  take: (chunk: Uint8Array) => void | Promise<void>,
): Promise<void> {
  call.signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    let received = 0;
    let waiting: Promise<void> = Promise.resolve();
    let controller: Dispatcher.DispatchController | undefined;
    const settle = (error?: unknown): void => {
      call.signal.removeEventListener('abort', onAbort);
      if (error === undefined) waiting.then(resolve, reject);
      else reject(error);
    };
    const stop = (error: unknown): void => {
      settle(error);
      controller?.abort(error instanceof Error ? error : new Error('stopped'));
    };
    const onAbort = (): void => stop(call.signal.reason);
    call.signal.addEventListener('abort', onAbort, { once: true });
    upstream.dispatcher.dispatch(
      {
        path: `${upstream.basePath}${call.path}`,
        method: call.method,
        headers: upstream.headers,
        body: call.body ?? null,
      },
      {
        onRequestStart: (started) => {
          controller = started;
          if (call.signal.aborted) started.abort(new Error('stopped'));
        },
        onResponseStart: (_controller, status, headers) => {
          if (status < 200) return;
          const type = String(headers['content-type'] ?? '');
          if (status !== 200)
            stop(fault('TN-2005', { detail: `The model server answered ${status}`, facts: { status } }));
          else if (!type.startsWith(contentType))
            stop(fault('TN-2005', { detail: `The model server answered with content-type "${type.slice(0, 60)}"` }));
        },
        onResponseData: (current, chunk) => {
          received += chunk.length;
          if (received > call.maxBytes) {
            stop(fault('TN-2005', { detail: `The model server sent more than ${call.maxBytes} bytes` }));
            return;
          }
          const busy = attempt(() => take(chunk), stop);
          if (busy === undefined) return;
          current.pause();
          waiting = busy.then(() => current.resume());
          waiting.catch(stop);
        },
        onResponseEnd: () => settle(),
        onResponseError: (_controller, error) => settle(isTensorNodeError(error) ? error : readFault(error)),
      },
    );
  });
}

function readFault(error: Error): Error {
  const code = 'code' in error ? String(error.code) : '';
  const late = /TIMEOUT/.test(code);
  return fault(late ? 'TN-2006' : 'TN-2005', {
    detail: late ? 'The model server took too long' : 'The model server cannot be reached or broke off',
    facts: { reason: code },
    cause: error,
  });
}

/** A taker that throws at once ends the call like one that rejects. */
function attempt(work: () => void | Promise<void>, onError: (error: unknown) => void): void | Promise<void> {
  try {
    return work();
  } catch (error) {
    onError(error);
    return undefined;
  }
}
