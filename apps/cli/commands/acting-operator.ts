import type { HederaOperator } from '@tensornode/driver-ledger';
import { fault } from '@tensornode/protocol';
import { localOperators, namedOperator, type OperatorScope } from './local-operators.ts';

/** The named account, else the first local one. @throws TensorNodeError TN-8006, TN-8007 */
export async function actingOperator(
  options: { readonly account?: string; readonly keyFile?: string },
  scope: OperatorScope,
): Promise<HederaOperator> {
  const operator = (await namedOperator(options, scope)) ?? (await localOperators(scope))[0];
  if (operator !== undefined) return operator;
  throw fault('TN-8007', { detail: 'There is no local account', fix: 'Add --account and --key-file' });
}
