import { addressOfEntity } from '../evm/addresses.ts';
import { endOf } from '../evm/evm-status.ts';
import { traceTransaction } from '../evm/trace-transaction.ts';
import { fromLongZero } from '../ledger/addresses.ts';
import type { ActionDraft } from '../ledger/record-draft.ts';
import { findResult, outcomeOf } from './contract-result-object.ts';
import type { Endpoint, MirrorContext } from './endpoint.ts';
import { big, num } from './endpoint.ts';
import { entityId, entityIdOrNull, hex0x, int, timestamp } from './formats.ts';
import { MirrorError } from './mirror-error.ts';
import { passes } from './request-query.ts';

/** What happened inside a transaction: the recorded call tree, and the instructions of a second run. */
export const CONTRACT_TRACE_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/contracts/results/:id/actions',
    query: ['index', 'limit', 'order'],
    handle: (context, parameters, query) => {
      const order = query.order('asc');
      const limit = query.limit();
      const row = findResult(context, parameters['id'] ?? '');
      const all = outcomeOf(row).actions.map((action, index) => ({ action, index }));
      const filters = query.integers('index');
      const matching = (order === 'asc' ? all : all.reverse()).filter(({ index }) => passes(filters, BigInt(index)));
      const shown = matching.slice(0, limit);
      const receiver = (action: ActionDraft): ReturnType<typeof party> =>
        // System contracts have numbers, but no accounts.
        isOutsideCode(action) && action.to !== null
          ? {
              id: entityIdOrNull(fromLongZero(action.to) ?? context.state.aliases.get(action.to) ?? null),
              type: 'CONTRACT',
            }
          : party(action.to);
      const party = (address: string | null): { id: string | null; type: string | null } => {
        const account = address === null ? undefined : addressee(context, address);
        return account === undefined
          ? { id: null, type: null }
          : { id: entityId(account.num), type: account.contract ? 'CONTRACT' : 'ACCOUNT' };
      };
      return {
        actions: shown.map(({ action, index }) => ({
          call_depth: action.depth,
          call_operation_type: isOutsideCode(action) ? (action.operation ?? 'CALL') : action.type,
          call_type:
            action.type === 'PRECOMPILE'
              ? 'PRECOMPILE'
              : action.type === 'SYSTEM'
                ? 'SYSTEM'
                : action.type.startsWith('CREATE')
                  ? 'CREATE'
                  : 'CALL',
          caller: party(action.from).id,
          caller_type: party(action.from).type ?? 'CONTRACT',
          from: `0x${action.from}`,
          gas: int(action.gas),
          gas_used: int(action.gasUsed),
          index,
          input: `0x${action.input}`,
          recipient: receiver(action).id,
          recipient_type: receiver(action).type,
          ...resultOf(action),
          timestamp: timestamp(big(row['consensus_ts'])),
          to: action.to === null ? null : `0x${action.to}`,
          value: int(action.value),
        })),
        links: {
          next: query.next(matching.length > limit, {
            index: `${order === 'asc' ? 'gt' : 'lt'}:${shown.at(-1)?.index ?? 0}`,
          }),
        },
      };
    },
  },
  {
    method: 'GET',
    path: '/contracts/results/:id/opcodes',
    query: ['memory', 'stack', 'storage'],
    missing: 'transactions since the process was started, of at most 100,000 instructions; others 501',
    handle: async (context, parameters, query) => {
      const wanted = {
        memory: query.boolean('memory') ?? false,
        stack: query.boolean('stack') ?? true,
        storage: query.boolean('storage') ?? false,
      };
      const row = findResult(context, parameters['id'] ?? '');
      const outcome = outcomeOf(row);
      const past = { consensusAt: big(row['consensus_ts']), block: num(row['block']), outcome };
      const trace = await traceTransaction(context.ledger, past, wanted);
      if (trace === undefined)
        throw new MirrorError(501, {
          message: 'Not Implemented',
          detail: 'The state before this transaction is not known any more, or it takes too many steps',
        });
      const address = outcome.contract === null ? outcome.to : addressOfEntity(context.state, outcome.contract);
      return {
        address: `0x${address ?? '0'.repeat(40)}`,
        contract_id: entityIdOrNull(outcome.contract),
        failed: trace.failed,
        gas: int(trace.gas),
        opcodes: trace.steps.map((step) => ({
          depth: step.depth,
          gas: int(step.gas),
          gas_cost: int(step.gasCost),
          memory: wanted.memory ? step.memory : null,
          op: step.op,
          pc: step.pc,
          reason: step.reason === null ? null : `0x${step.reason}`,
          stack: wanted.stack ? step.stack : null,
          storage: wanted.storage ? step.storage : null,
        })),
        return_value: hex0x(trace.output),
      };
    },
  },
];

/** What a frame gave back: its output, the data of its revert, or the name of what stopped it. */
function resultOf({ error, output }: ActionDraft): { result_data: string; result_data_type: string } {
  if (error === null) return { result_data: `0x${output}`, result_data_type: 'OUTPUT' };
  if (error === 'revert') return { result_data: `0x${output}`, result_data_type: 'REVERT_REASON' };
  const { error: name } = endOf(error, new Uint8Array(0));
  return { result_data: `0x${Buffer.from(name).toString('hex')}`, result_data_type: 'ERROR' };
}

/** Whether a frame ran no code of the EVM, but a precompile or a system contract. */
const isOutsideCode = ({ type }: ActionDraft): boolean => type === 'SYSTEM' || type === 'PRECOMPILE';

function addressee(context: MirrorContext, address: string): { num: number; contract: boolean } | undefined {
  const known = context.state.aliases.get(address);
  const number = known ?? (address.startsWith('0'.repeat(24)) ? Number.parseInt(address.slice(24), 16) : undefined);
  return number === undefined ? undefined : context.state.accounts.get(number);
}
