import type { IncomingMessage, ServerResponse } from 'node:http';
import { fault } from '@tensornode/protocol';

/**
 * Bounds the bytes of request bodies that a process holds at once, over all instances: a body is read before its signature can be checked,
 * so that many slow callers could otherwise fill the memory.
 */
export class BodyBudget {
  private readonly limit: number;
  private held = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Takes the announced size of a body (`atMost` where none is announced) until its response is over. Throws TN-2004 when there is no room. */
  take(request: IncomingMessage, response: ServerResponse, atMost: number): void {
    const announced = Number(request.headers['content-length'] ?? atMost);
    const size = Number.isFinite(announced) ? Math.min(Math.max(announced, 0), atMost) : atMost;
    if (this.held + size > this.limit) throw fault('TN-2004', { detail: 'Too many request bodies are on their way' });
    this.held += size;
    response.once('close', () => {
      this.held -= size;
    });
  }
}
