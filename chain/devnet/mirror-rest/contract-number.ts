import type { MirrorContext } from './endpoint.ts';
import { invalidParameter } from './mirror-error.ts';
import { NOBODY, parseEntityId } from './request-query.ts';

/** Number of a contract, token or account by id or address; `NOBODY` for an address without one. `others` are wrong parameters to name with it. @throws MirrorError 400. */
export function contractNumber(context: MirrorContext, id: string | undefined, others: readonly string[] = []): number {
  const text = id ?? '';
  const num = parseEntityId(text);
  if (num !== null) return num;
  const address = /^(?:0\.){0,2}(?:0x)?([0-9a-fA-F]{40})$/.exec(text)?.[1];
  if (address === undefined) throw invalidParameter('contractid', ...others);
  return context.state.aliases.get(address.toLowerCase()) ?? NOBODY;
}
