import { addressOf } from '../ledger/addresses.ts';
import type { Contract } from '../state/entities.ts';
import { findAccount } from './account-endpoints.ts';
import { callContract } from './call-contract.ts';
import { CONTRACT_RESULT_ENDPOINTS } from './contract-result-endpoints.ts';
import type { Endpoint, MirrorContext } from './endpoint.ts';
import { entityId, entityIdOrNull, hex0x, int, keyObject, secondsTimestamp, timestamp } from './formats.ts';
import { notFound } from './mirror-error.ts';
import { passes } from './request-query.ts';

export const CONTRACT_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/contracts',
    query: ['contract.id', 'limit', 'order'],
    handle: (context, _parameters, query) => {
      const ids = query.entities('contract.id');
      const order = query.order('desc');
      const limit = query.limit();
      const matching = [...context.state.contracts.values()]
        .filter((contract) => passes(ids, contract.num))
        .sort((a, b) => (order === 'asc' ? a.num - b.num : b.num - a.num));
      const shown = matching.slice(0, limit);
      const last = entityId(shown.at(-1)?.num ?? 0);
      return {
        contracts: shown.map((contract) => contractObject(context, contract)),
        links: {
          next: query.next(matching.length > limit, { 'contract.id': `${order === 'asc' ? 'gt' : 'lt'}:${last}` }),
        },
      };
    },
  },
  {
    method: 'POST',
    path: '/contracts/call',
    query: [],
    handle: (context, _parameters, _query, body) => callContract(context, body),
  },
  ...CONTRACT_RESULT_ENDPOINTS,
  {
    method: 'GET',
    path: '/contracts/:id',
    query: ['timestamp'],
    handle: (context, parameters) => {
      const contract = context.state.contracts.get(contractNumber(context, parameters['id']));
      if (contract === undefined) throw notFound();
      return {
        ...contractObject(context, contract),
        bytecode: hex0x(contract.initcode),
        runtime_bytecode: hex0x(contract.bytecode),
      };
    },
  },
  {
    method: 'GET',
    path: '/contracts/:id/state',
    query: ['limit', 'order', 'slot', 'timestamp'],
    handle: (context, parameters, query) => {
      const contract = contractNumber(context, parameters['id']);
      const order = query.order('asc');
      const limit = query.limit();
      const wanted = new Set(
        query.all('slot').map((slot) =>
          slot
            .replace(/^(eq:)?0x/, '')
            .toLowerCase()
            .padStart(64, '0'),
        ),
      );
      const slots = [...context.state.slotsOfContract(contract)]
        .map((key) => ({ slot: key.slice(key.indexOf(':') + 1), value: context.state.slots.get(key) ?? '' }))
        .filter(({ slot }) => wanted.size === 0 || wanted.has(slot))
        .sort((a, b) => ((order === 'asc') === a.slot < b.slot ? -1 : 1));
      const shown = slots.slice(0, limit);
      return {
        state: shown.map(({ slot, value }) => ({
          address: `0x${addressOf(context.state.accounts.get(contract) ?? { num: contract, evmAddress: null })}`,
          contract_id: entityId(contract),
          timestamp: timestamp(context.horizon),
          slot: `0x${slot}`,
          value: `0x${value}`,
        })),
        links: {
          next: query.next(slots.length > limit, {
            slot: `${order === 'asc' ? 'gt' : 'lt'}:0x${shown.at(-1)?.slot ?? ''}`,
          }),
        },
      };
    },
  },
];

function contractNumber(context: MirrorContext, id: string | undefined): number {
  return findAccount(context.state, id ?? '').num;
}

function contractObject(context: MirrorContext, contract: Contract): Record<string, unknown> {
  const account = context.state.accounts.get(contract.num);
  if (account === undefined) throw notFound();
  return {
    admin_key: keyObject(account.key),
    auto_renew_account: entityIdOrNull(account.autoRenewAccount),
    auto_renew_period: int(account.autoRenewPeriod),
    contract_id: entityId(contract.num),
    created_timestamp: timestamp(contract.createdAt),
    deleted: account.deleted,
    evm_address: `0x${addressOf(account)}`,
    expiration_timestamp: secondsTimestamp(account.expiry),
    file_id: entityIdOrNull(contract.fileId),
    max_automatic_token_associations: account.maxAutoAssociations,
    memo: account.memo,
    nonce: int(account.ethereumNonce),
    obtainer_id: entityIdOrNull(contract.obtainer),
    permanent_removal: contract.permanentRemoval ? true : null,
    proxy_account_id: null,
    timestamp: { from: timestamp(account.modifiedAt), to: null },
  };
}
