import { isTensorNodeError } from '@tensornode/kernel';

/** True for a TN-3003 whose custom error is the named one. */
export function isRevert(error: unknown, name: string): boolean {
  return isTensorNodeError(error) && error.code === 'TN-3003' && String(error.facts['revert']).startsWith(`${name}(`);
}
