import { type AddressBook, type ContractName, fault } from '@tensornode/protocol';
import { decodeFunctionResult, encodeFunctionData } from 'viem/utils';
import { z } from 'zod';
import type { BreakerHealth } from '../http/breaker-health.ts';
import { createJsonEndpoint, type JsonEndpoint, type JsonEndpointOptions } from '../http/json-endpoint.ts';
import { ABIS, TOKEN_ABI } from './abis.ts';
import { decodeRevert } from './decode-revert.ts';

/**
 * Reads views of the deployed contracts by `eth_call` on the newest state. Calls of one turn of the event loop travel in one batch.
 * @throws TensorNodeError TN-3001 when the relay cannot be asked, TN-3003 (with the custom error) when the view reverts
 */
export interface ContractCaller {
  /** @param address another contract of the same kind than the address book's */
  view<T>(contract: ContractName, functionName: string, args?: readonly unknown[], address?: string): Promise<T>;
  token<T>(
    functionName: 'balanceOf' | 'totalSupply' | 'allowance' | 'isAssociated',
    args?: readonly unknown[],
  ): Promise<T>;
  /** State of the relay's breaker. */
  health(): BreakerHealth;
}

const MAX_BATCH = 40;
const answerSchema = z.object({
  id: z.number().int(),
  result: z.string().startsWith('0x').optional(),
  error: z.object({ code: z.number(), message: z.string(), data: z.unknown().optional() }).optional(),
});
type Answer = z.infer<typeof answerSchema>;

interface Waiting {
  readonly to: string;
  readonly data: string;
  readonly label: string;
  readonly resolve: (data: `0x${string}`) => void;
  readonly reject: (error: unknown) => void;
}

export function createContractCaller(
  rpc: string,
  addressBook: Pick<AddressBook, 'contracts' | 'token'>,
  limits: Pick<JsonEndpointOptions, 'deadlineMs' | 'maxBytes' | 'retries'> = {},
): ContractCaller {
  const endpoint = createJsonEndpoint({ name: 'JSON-RPC relay', baseUrl: rpc, code: 'TN-3001', ...limits });
  let queue: Waiting[] = [];

  function call(to: string, data: string, label: string): Promise<`0x${string}`> {
    return new Promise((resolve, reject) => {
      queue.push({ to, data, label, resolve, reject });
      if (queue.length === 1) setImmediate(flush);
    });
  }

  function flush(): void {
    const calls = queue;
    queue = [];
    for (let i = 0; i < calls.length; i += MAX_BATCH) {
      const batch = calls.slice(i, i + MAX_BATCH);
      sendBatch(endpoint, batch).catch((error: unknown) => {
        for (const { reject } of batch) reject(error);
      });
    }
  }

  return {
    health: endpoint.health,
    async view<T>(
      contract: ContractName,
      functionName: string,
      args: readonly unknown[] = [],
      address: string = addressBook.contracts[contract].evmAddress,
    ): Promise<T> {
      const abi = ABIS[contract];
      const data = encodeFunctionData({ abi, functionName, args } as never);
      const returned = await call(address, data, `${contract}.${functionName}`);
      return decodeFunctionResult({ abi, functionName, data: returned } as never) as T;
    },
    async token<T>(functionName: string, args: readonly unknown[] = []): Promise<T> {
      const data = encodeFunctionData({ abi: TOKEN_ABI, functionName, args } as never);
      const returned = await call(addressBook.token.evmAddress, data, `token.${functionName}`);
      return decodeFunctionResult({ abi: TOKEN_ABI, functionName, data: returned } as never) as T;
    },
  };
}

async function sendBatch(endpoint: JsonEndpoint, calls: readonly Waiting[]): Promise<void> {
  const requests = calls.map(({ to, data }, id) => ({
    jsonrpc: '2.0',
    id,
    method: 'eth_call',
    params: [{ to, data }, 'latest'],
  }));
  const single = requests.length === 1;
  const { status, json } = await endpoint.post('', single ? requests[0] : requests);
  const parsed = z.array(answerSchema).safeParse(single ? [json] : json);
  if (!parsed.success) {
    throw fault('TN-3001', { detail: `The JSON-RPC relay answered HTTP ${status} without results`, facts: { status } });
  }
  const byId = new Map(parsed.data.map((answer) => [answer.id, answer]));
  for (const [id, waiting] of calls.entries()) settle(waiting, byId.get(id));
}

function settle(waiting: Waiting, answer: Answer | undefined): void {
  const { label, resolve, reject } = waiting;
  if (answer?.result !== undefined && answer.result !== '0x') {
    resolve(answer.result as `0x${string}`);
    return;
  }
  if (answer?.result === '0x') {
    reject(fault('TN-3006', { detail: `${label}: there is no contract at the address of the address book` }));
    return;
  }
  const data = answer?.error?.data;
  const revert = typeof data === 'string' && data.startsWith('0x') ? decodeRevert(data) : null;
  reject(
    revert === null
      ? fault('TN-3001', { detail: `${label}: ${answer?.error?.message ?? 'the JSON-RPC relay gave no answer'}` })
      : fault('TN-3003', { detail: `${label} reverted: ${revert}`, facts: { revert } }),
  );
}
