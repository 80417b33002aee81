import { addressOf } from '../ledger/addresses.ts';
import type { Contract } from '../state/entities.ts';
import { OLDEST } from './account-endpoints.ts';
import { callContract } from './call-contract.ts';
import { contextAt } from './context-at.ts';
import { contractNumber } from './contract-number.ts';
import { CONTRACT_RESULT_ENDPOINTS } from './contract-result-endpoints.ts';
import type { Endpoint, MirrorContext } from './endpoint.ts';
import { entityId, entityIdOrNull, hex0x, int, keyObject, secondsTimestamp, timestamp } from './formats.ts';
import { invalidParameter, MirrorError, notFound } from './mirror-error.ts';
import { type Filter, passes } from './request-query.ts';
import { slotTimes } from './slot-times.ts';
import { pageOfIds } from './sorted-ids.ts';

const OLDEST_CALL = 'a `block` of before the start of the process';

export const CONTRACT_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/contracts',
    query: ['contract.id', 'limit', 'order'],
    handle: (context, _parameters, query) => {
      const addresses = query.all('contract.id').filter((id) => /^(eq:)?(0\.){0,2}(0x)?[0-9a-fA-F]{40}$/.test(id));
      const page = pageOfIds(context.state, context.state.contracts, query, {
        name: 'contract.id',
        order: 'desc',
        ...(addresses.length === 0
          ? {}
          : {
              ids: addresses.map((id) => ({
                operator: 'eq' as const,
                value: contractNumber(context, id.replace('eq:', '')),
              })),
            }),
        accept: () => true,
      });
      return {
        contracts: page.rows.map((contract) => contractObject(context, contract)),
        links: { next: page.next },
      };
    },
  },
  {
    method: 'POST',
    path: '/contracts/call',
    query: [],
    contentTypes: ['application/json'],
    missing: OLDEST_CALL,
    handle: (context, _parameters, _query, body) => callContract(context, body),
  },
  ...CONTRACT_RESULT_ENDPOINTS,
  {
    method: 'GET',
    path: '/contracts/:id',
    query: ['timestamp'],
    missing: OLDEST,
    handle: (context, parameters, query) => {
      const { past } = contextAt(context, query.timestamps());
      const contract = past.state.contracts.get(contractNumber(past, parameters['id']));
      if (contract === undefined || contract.createdAt > past.horizon) throw notFound();
      return {
        ...contractObject(past, contract),
        bytecode: hex0x(contract.initcode),
        runtime_bytecode: hex0x(contract.bytecode),
      };
    },
  },
  {
    method: 'GET',
    path: '/contracts/:id/state',
    query: ['limit', 'order', 'slot', 'timestamp'],
    missing: OLDEST,
    handle: (context, parameters, query) => {
      const contract = contractNumber(context, parameters['id']);
      const order = query.order('asc');
      const limit = query.limit();
      const wanted = query.all('slot').map((text): Filter<string> => {
        const match = /^(?:(eq|ne|lt|lte|gt|gte):)?(?:0x)?([0-9a-fA-F]{1,64})$/.exec(text);
        if (match === null) throw invalidParameter('slot');
        return {
          operator: (match[1] ?? 'eq') as Filter<string>['operator'],
          value: (match[2] ?? '').toLowerCase().padStart(64, '0'),
        };
      });
      const times = query.timestamps();
      if (times.some(({ operator }) => operator === 'ne'))
        throw new MirrorError(400, { message: 'Not equals (ne) operator is not supported for timestamp' });
      const { past } = contextAt(context, times);
      const slots = [...past.state.slotsOfContract(contract)]
        .map((key) => ({ slot: key.slice(key.indexOf(':') + 1), value: past.state.slots.get(key) ?? '' }))
        .filter(({ slot }) => passes(wanted, slot))
        .sort((a, b) => ((order === 'asc') === a.slot < b.slot ? -1 : 1));
      const shown = slots.slice(0, limit);
      const changed = slotTimes(
        past,
        contract,
        shown.map(({ slot }) => slot),
      );
      // A slot that none of the latest transactions wrote is at least as old as they are: it goes by its contract.
      const oldest = past.state.contracts.get(contract)?.createdAt ?? past.horizon;
      return {
        state: shown.map(({ slot, value }) => ({
          address: `0x${addressOf(context.state.accounts.get(contract) ?? { num: contract, evmAddress: null })}`,
          contract_id: entityId(contract),
          timestamp: timestamp(changed.get(slot) ?? oldest),
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
