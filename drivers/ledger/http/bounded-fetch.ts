/** What came back: the status and the whole body, never longer than asked for. */
export interface BoundedResponse {
  readonly status: number;
  readonly body: string;
}

export interface BoundedRequest {
  readonly method: 'GET' | 'POST';
  readonly body?: string;
  /** Milliseconds from the start of the request to the last byte. */
  readonly deadlineMs: number;
  /** Bytes after decompression. */
  readonly maxBytes: number;
}

export class ResponseTooLarge extends Error {
  constructor(url: string, maxBytes: number) {
    super(`${url} answered with more than ${maxBytes} bytes`);
    this.name = 'ResponseTooLarge';
  }
}

/** One request with a deadline over everything and a cap that counts decompressed bytes. @throws TypeError for a broken connection, DOMException for the deadline, ResponseTooLarge */
export async function boundedFetch(url: string, request: BoundedRequest): Promise<BoundedResponse> {
  const response = await fetch(url, {
    method: request.method,
    redirect: 'error',
    signal: AbortSignal.timeout(request.deadlineMs),
    headers: {
      accept: 'application/json',
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  const decoder = new TextDecoder();
  let text = '';
  let received = 0;
  // Leaving the loop early cancels the stream, so an endless answer costs no more than its first bytes.
  for await (const chunk of response.body ?? []) {
    received += chunk.byteLength;
    if (received > request.maxBytes) throw new ResponseTooLarge(url, request.maxBytes);
    text += decoder.decode(chunk, { stream: true });
  }
  return { status: response.status, body: text + decoder.decode() };
}
