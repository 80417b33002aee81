import { z } from 'zod';

/**
 * What the official mirror node's API description (0.15x line) says of its answers, written down by hand as strict schemas: a field
 * that it does not name, a wrong type and a null where it allows none all fail.
 */
const id = z.string().regex(/^\d{1,10}\.\d{1,10}\.\d{1,10}$/);
const idOrNull = id.nullable();
const at = z.string().regex(/^\d{1,10}\.\d{9}$/);
const atOrNull = at.nullable();
const span = z.strictObject({ from: at, to: atOrNull });
const address = z.string().regex(/^0x[0-9a-f]{40}$/);
const hex = z.string().regex(/^0x([0-9a-f]{2})*$/);
const quantity = z.string().regex(/^0x[0-9a-f]*$/);
const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const bloom = z.union([z.literal('0x'), z.string().regex(/^0x[0-9a-f]{512}$/)]);
/** Beyond 2^53 JSON.parse rounds; the digits in the text are exact. */
const int = z.number().refine((value) => Number.isInteger(value));
const key = z
  .strictObject({
    _type: z.enum(['ECDSA_SECP256K1', 'ED25519', 'ProtobufEncoded']),
    key: z.string().regex(/^[0-9a-f]+$/),
  })
  .nullable();
const links = z.strictObject({ next: z.string().startsWith('/api/v1/').nullable() });
const list = <K extends string, T extends z.ZodType>(name: K, item: T) =>
  z.strictObject({ [name]: z.array(item), links } as Record<K, z.ZodArray<T>> & { links: typeof links });

const balance = z.strictObject({
  balance: int.nullable(),
  timestamp: atOrNull,
  tokens: z.array(z.strictObject({ token_id: id, balance: int })),
});
const account = {
  account: id,
  alias: z
    .string()
    .regex(/^[A-Z2-7]+$/)
    .nullable(),
  auto_renew_period: int.nullable(),
  balance: balance.nullable(),
  created_timestamp: atOrNull,
  decline_reward: z.boolean(),
  deleted: z.boolean().nullable(),
  ethereum_nonce: int.nullable(),
  evm_address: address.nullable(),
  expiry_timestamp: atOrNull,
  key,
  max_automatic_token_associations: int.nullable(),
  memo: z.string().nullable(),
  pending_reward: int,
  receiver_sig_required: z.boolean().nullable(),
  staked_account_id: idOrNull,
  staked_node_id: int.nullable(),
  stake_period_start: atOrNull,
};
const transfer = { account: id, amount: int, is_approval: z.boolean() };
const transaction = {
  batch_key: key,
  bytes: base64.nullable(),
  charged_tx_fee: int,
  consensus_timestamp: at,
  entity_id: idOrNull,
  high_volume: z.boolean(),
  high_volume_pricing_multiplier: int.min(0).nullable(),
  max_custom_fees: z.array(z.strictObject({ account_id: idOrNull, amount: int, denominating_token_id: idOrNull })),
  max_fee: z.string().regex(/^\d+$/),
  memo_base64: base64.nullable(),
  name: z.string().regex(/^[A-Z]+$/),
  nft_transfers: z.array(
    z.strictObject({
      is_approval: z.boolean(),
      receiver_account_id: idOrNull,
      sender_account_id: idOrNull,
      serial_number: int,
      token_id: id,
    }),
  ),
  node: idOrNull,
  nonce: int.min(0),
  parent_consensus_timestamp: atOrNull,
  result: z.string().regex(/^[A-Z_0-9]+$/),
  scheduled: z.boolean(),
  staking_reward_transfers: z.array(z.strictObject({ account: id, amount: int })),
  token_transfers: z.array(z.strictObject({ ...transfer, token_id: id })),
  transaction_hash: base64.length(64),
  transaction_id: z.string().regex(/^0\.0\.\d+-\d+-\d{9}$/),
  transfers: z.array(z.strictObject(transfer)),
  valid_duration_seconds: z.string().regex(/^\d+$/),
  valid_start_timestamp: at,
};
const collected = { all_collectors_are_exempt: z.boolean(), collector_account_id: id };
const fraction = z.strictObject({ numerator: int, denominator: int });
const amountOf = { amount: int, denominating_token_id: idOrNull };
const token = {
  admin_key: key,
  metadata: base64,
  name: z.string(),
  symbol: z.string(),
  token_id: id,
  type: z.enum(['FUNGIBLE_COMMON', 'NON_FUNGIBLE_UNIQUE']),
};
const nft = z.strictObject({
  account_id: idOrNull,
  created_timestamp: atOrNull,
  delegating_spender: idOrNull,
  deleted: z.boolean(),
  metadata: base64,
  modified_timestamp: atOrNull,
  serial_number: int,
  spender: idOrNull,
  token_id: id,
});
const allowance = { amount: int, amount_granted: int, owner: id, spender: id, timestamp: span };
const contract = {
  admin_key: key,
  auto_renew_account: idOrNull,
  auto_renew_period: int.nullable(),
  contract_id: id,
  created_timestamp: atOrNull,
  deleted: z.boolean(),
  evm_address: address,
  expiration_timestamp: atOrNull,
  file_id: idOrNull,
  max_automatic_token_associations: int.nullable(),
  memo: z.string(),
  nonce: int.nullable(),
  obtainer_id: idOrNull,
  permanent_removal: z.boolean().nullable(),
  proxy_account_id: idOrNull,
  timestamp: span,
};
const log = {
  address,
  bloom: bloom.nullable(),
  contract_id: idOrNull,
  data: hex.nullable(),
  index: int,
  topics: z.array(hex.length(66)),
};
const result = {
  address,
  amount: int.nullable(),
  bloom: bloom.nullable(),
  call_result: hex.nullable(),
  contract_id: idOrNull,
  created_contract_ids: z.array(id).nullable(),
  error_message: z.string().nullable(),
  from: address.nullable(),
  function_parameters: hex.nullable(),
  gas_consumed: int.nullable(),
  gas_limit: int,
  gas_used: int.nullable(),
  hash: hex.length(66),
  result: z.string(),
  status: z.enum(['0x0', '0x1']),
  timestamp: at,
  to: address.nullable(),
};
const block = z.strictObject({
  count: int.min(0),
  gas_used: int.nullable(),
  hapi_version: z.string().nullable(),
  hash: hex.length(98),
  logs_bloom: z
    .string()
    .regex(/^0x[0-9a-f]{512}$/)
    .nullable(),
  name: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d_\d\d_\d\d\.\d{9}Z\.rcd\.gz$/),
  number: int.min(0),
  previous_hash: hex.length(98),
  size: int.nullable(),
  timestamp: span,
});
const schedule = z.strictObject({
  admin_key: key,
  consensus_timestamp: at,
  creator_account_id: id,
  deleted: z.boolean(),
  executed_timestamp: atOrNull,
  expiration_time: atOrNull,
  memo: z.string(),
  payer_account_id: id,
  schedule_id: id,
  signatures: z.array(
    z.strictObject({
      consensus_timestamp: at,
      public_key_prefix: base64,
      signature: base64,
      type: z.enum(['CONTRACT', 'ED25519', 'RSA_3072', 'ECDSA_384', 'ECDSA_SECP256K1', 'UNKNOWN']),
    }),
  ),
  transaction_body: base64,
  wait_for_expiry: z.boolean(),
});
const message = z.strictObject({
  chunk_info: z
    .strictObject({
      initial_transaction_id: z.strictObject({
        account_id: idOrNull,
        nonce: int.nullable(),
        scheduled: z.boolean().nullable(),
        transaction_valid_start: at,
      }),
      number: int,
      total: int,
    })
    .nullable(),
  consensus_timestamp: at,
  message: z.string(),
  payer_account_id: id,
  running_hash: base64.length(64),
  running_hash_version: int,
  sequence_number: int,
  topic_id: id,
});
const endpoint = z.strictObject({ domain_name: z.string(), ip_address_v4: z.string(), port: int });
const rate = z.strictObject({ cent_equivalent: int, expiration_time: int, hbar_equivalent: int });
const feePart = z.strictObject({ base: int.min(0), extras: z.array(z.never()) });

/** Answers by what they are of. */
export const MIRROR_SCHEMAS = {
  accounts: list('accounts', z.strictObject(account)),
  account: z.strictObject({ ...account, transactions: z.array(z.strictObject(transaction)), links }),
  accountTokens: list(
    'tokens',
    z.strictObject({
      automatic_association: z.boolean(),
      balance: int,
      created_timestamp: at,
      decimals: int,
      freeze_status: z.enum(['NOT_APPLICABLE', 'FROZEN', 'UNFROZEN']),
      kyc_status: z.enum(['NOT_APPLICABLE', 'GRANTED', 'REVOKED']),
      token_id: id,
    }),
  ),
  nfts: list('nfts', nft),
  nft,
  nftTransactions: list(
    'transactions',
    z.strictObject({
      consensus_timestamp: at,
      is_approval: z.boolean(),
      nonce: int,
      receiver_account_id: idOrNull,
      sender_account_id: idOrNull,
      transaction_id: z.string(),
      type: z.string().regex(/^[A-Z]+$/),
    }),
  ),
  rewards: list('rewards', z.never()),
  hooks: list('hooks', z.never()),
  cryptoAllowances: list('allowances', z.strictObject(allowance)),
  tokenAllowances: list('allowances', z.strictObject({ ...allowance, token_id: id })),
  nftAllowances: list(
    'allowances',
    z.strictObject({ approved_for_all: z.boolean(), owner: id, spender: id, timestamp: span, token_id: id }),
  ),
  airdrops: list(
    'airdrops',
    z.strictObject({
      amount: int,
      receiver_id: id,
      sender_id: id,
      serial_number: int.nullable(),
      timestamp: span,
      token_id: id,
    }),
  ),
  balances: z.strictObject({
    timestamp: atOrNull,
    balances: z.array(
      z.strictObject({
        account: id,
        balance: int,
        tokens: z.array(z.strictObject({ token_id: id, balance: int })),
      }),
    ),
    links,
  }),
  tokens: list('tokens', z.strictObject({ ...token, decimals: int })),
  token: z.strictObject({
    ...token,
    auto_renew_account: idOrNull,
    auto_renew_period: int.nullable(),
    created_timestamp: at,
    custom_fees: z.strictObject({
      created_timestamp: at,
      fixed_fees: z.array(z.strictObject({ ...collected, ...amountOf })),
      fractional_fees: z
        .array(
          z.strictObject({
            ...collected,
            amount: fraction,
            denominating_token_id: idOrNull,
            maximum: int.nullable(),
            minimum: int,
            net_of_transfers: z.boolean(),
          }),
        )
        .optional(),
      royalty_fees: z
        .array(z.strictObject({ ...collected, amount: fraction, fallback_fee: z.strictObject(amountOf).optional() }))
        .optional(),
    }),
    decimals: z.string().regex(/^\d+$/),
    deleted: z.boolean().nullable(),
    expiry_timestamp: int.nullable(),
    fee_schedule_key: key,
    freeze_default: z.boolean(),
    freeze_key: key,
    initial_supply: z.string(),
    kyc_key: key,
    max_supply: z.string(),
    memo: z.string(),
    metadata_key: key,
    modified_timestamp: at,
    pause_key: key,
    pause_status: z.enum(['NOT_APPLICABLE', 'PAUSED', 'UNPAUSED']),
    supply_key: key,
    supply_type: z.enum(['FINITE', 'INFINITE']),
    total_supply: z.string(),
    treasury_account_id: id,
    wipe_key: key,
  }),
  tokenBalances: z.strictObject({
    timestamp: atOrNull,
    balances: z.array(z.strictObject({ account: id, balance: int, decimals: int })),
    links,
  }),
  topic: z.strictObject({
    admin_key: key,
    auto_renew_account: idOrNull,
    auto_renew_period: int.nullable(),
    created_timestamp: atOrNull,
    custom_fees: z.strictObject({
      created_timestamp: at,
      fixed_fees: z.array(z.strictObject({ ...amountOf, collector_account_id: id })),
    }),
    deleted: z.boolean().nullable(),
    fee_exempt_key_list: z.array(key),
    fee_schedule_key: key,
    memo: z.string(),
    submit_key: key,
    timestamp: span,
    topic_id: id,
  }),
  messages: list('messages', message),
  message,
  transactions: list('transactions', z.strictObject(transaction)),
  transaction: z.strictObject({
    transactions: z.array(
      z.strictObject({
        ...transaction,
        assessed_custom_fees: z.array(
          z.strictObject({
            amount: int,
            collector_account_id: idOrNull,
            effective_payer_account_ids: z.array(id),
            token_id: idOrNull,
          }),
        ),
      }),
    ),
  }),
  contracts: list('contracts', z.strictObject(contract)),
  contract: z.strictObject({ ...contract, bytecode: hex.nullable(), runtime_bytecode: hex.nullable() }),
  contractState: list(
    'state',
    z.strictObject({ address, contract_id: id, timestamp: at, slot: hex.length(66), value: hex }),
  ),
  results: list('results', z.strictObject(result)),
  result: z.strictObject({
    ...result,
    access_list: hex.nullable(),
    authorization_list: z.array(z.never()).nullable(),
    block_gas_used: int.nullable(),
    block_hash: hex.nullable(),
    block_number: int.nullable(),
    chain_id: quantity.nullable(),
    failed_initcode: hex.optional(),
    gas_price: quantity.nullable(),
    logs: z.array(z.strictObject(log)),
    max_fee_per_gas: quantity.nullable(),
    max_priority_fee_per_gas: quantity.nullable(),
    nonce: int.nullable(),
    r: hex.nullable(),
    s: hex.nullable(),
    state_changes: z.array(
      z.strictObject({ address, contract_id: id, slot: hex, value_read: hex, value_written: hex.nullable() }),
    ),
    transaction_index: int.nullable(),
    type: int.nullable(),
    v: int.nullable(),
  }),
  logs: list(
    'logs',
    z.strictObject({
      ...log,
      block_hash: hex,
      block_number: int,
      root_contract_id: idOrNull,
      timestamp: at,
      transaction_hash: hex,
      transaction_index: int.nullable(),
    }),
  ),
  actions: list(
    'actions',
    z.strictObject({
      call_depth: int,
      call_operation_type: z.enum(['CALL', 'CALLCODE', 'CREATE', 'CREATE2', 'DELEGATECALL', 'STATICCALL', 'UNKNOWN']),
      call_type: z.enum(['NO_ACTION', 'CALL', 'CREATE', 'PRECOMPILE', 'SYSTEM']),
      caller: idOrNull,
      caller_type: z.enum(['ACCOUNT', 'CONTRACT']),
      from: address,
      gas: int,
      gas_used: int,
      index: int,
      input: hex.nullable(),
      recipient: idOrNull,
      recipient_type: z.enum(['ACCOUNT', 'CONTRACT']).nullable(),
      result_data: hex.nullable(),
      result_data_type: z.enum(['OUTPUT', 'REVERT_REASON', 'ERROR']),
      timestamp: at,
      to: address.nullable(),
      value: int,
    }),
  ),
  call: z.strictObject({ result: hex }),
  blocks: list('blocks', block),
  block,
  schedules: list('schedules', schedule),
  schedule,
  nodes: list(
    'nodes',
    z.strictObject({
      admin_key: key,
      associated_registered_nodes: z.array(int),
      decline_reward: z.boolean().nullable(),
      description: z.string().nullable(),
      file_id: id,
      grpc_proxy_endpoint: endpoint,
      max_stake: int.nullable(),
      memo: z.string().nullable(),
      min_stake: int.nullable(),
      node_account_id: id,
      node_cert_hash: hex.nullable(),
      node_id: int,
      public_key: hex.nullable(),
      reward_rate_start: int.nullable(),
      service_endpoints: z.array(endpoint),
      stake: int.nullable(),
      stake_not_rewarded: int.nullable(),
      stake_rewarded: int.nullable(),
      staking_period: span.nullable(),
      timestamp: span,
    }),
  ),
  registeredNodes: list('registered_nodes', z.never()),
  exchangeRate: z.strictObject({ current_rate: rate, next_rate: rate, timestamp: at }),
  supply: z.strictObject({ released_supply: z.string(), timestamp: at, total_supply: z.string() }),
  fees: z.strictObject({ fees: z.array(z.strictObject({ gas: int, transaction_type: z.string() })), timestamp: at }),
  feeEstimate: z.strictObject({
    high_volume_multiplier: int.min(1),
    network: z.strictObject({ multiplier: int, subtotal: int }),
    node: feePart,
    service: feePart,
    total: int,
  }),
  stake: z.strictObject({
    max_stake_rewarded: int,
    max_staking_reward_rate_per_hbar: int,
    max_total_reward: int,
    node_reward_fee_fraction: z.number(),
    reserved_staking_rewards: int,
    reward_balance_threshold: int,
    stake_total: int,
    staking_period: span,
    staking_period_duration: int,
    staking_periods_stored: int,
    staking_reward_fee_fraction: z.number(),
    staking_reward_rate: int,
    staking_start_threshold: int,
    unreserved_staking_reward_balance: int,
  }),
  error: z.strictObject({
    _status: z.strictObject({
      messages: z
        .array(
          z.strictObject({
            message: z.string().min(1),
            detail: z.string().nullable().optional(),
            data: hex.nullable().optional(),
          }),
        )
        .min(1),
    }),
  }),
};
