import { z } from 'zod';

/**
 * What the official mirror node's API description (0.15x line) says of its answers, written down by hand as strict schemas: a field
 * that it does not name, a wrong type and a null where it allows none all fail.
 */
export const id = z.string().regex(/^\d{1,10}\.\d{1,10}\.\d{1,10}$/);
export const idOrNull = id.nullable();
export const at = z.string().regex(/^\d{1,10}\.\d{9}$/);
export const atOrNull = at.nullable();
export const span = z.strictObject({ from: at, to: atOrNull });
export const address = z.string().regex(/^0x[0-9a-f]{40}$/);
export const hex = z.string().regex(/^0x([0-9a-f]{2})*$/);
export const word = z.string().regex(/^[0-9a-f]{64}$/);
export const quantity = z.string().regex(/^0x[0-9a-f]*$/);
const base32 = z.string().regex(/^[A-Z2-7]+$/);
export const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
export const bloom = z.union([z.literal('0x'), z.string().regex(/^0x[0-9a-f]{512}$/)]);
/** Beyond 2^53 JSON.parse rounds; the digits in the text are exact. */
export const int = z.number().refine((value) => Number.isInteger(value));
export const key = z
  .strictObject({
    _type: z.enum(['ECDSA_SECP256K1', 'ED25519', 'ProtobufEncoded']),
    key: z.string().regex(/^[0-9a-f]+$/),
  })
  .nullable();
export const links = z.strictObject({ next: z.string().startsWith('/api/v1/').nullable() });
export const list = <K extends string, T extends z.ZodType>(name: K, item: T) =>
  z.strictObject({ [name]: z.array(item), links } as Record<K, z.ZodArray<T>> & { links: typeof links });

export const balance = z.strictObject({
  balance: int.nullable(),
  timestamp: atOrNull,
  tokens: z.array(z.strictObject({ token_id: id, balance: int })),
});
export const account = {
  account: id,
  alias: base32.nullable(),
  auto_renew_period: int.nullable(),
  balance: balance.nullable(),
  created_timestamp: atOrNull,
  decline_reward: z.boolean(),
  delegation_address: z.literal('0x'),
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
export const transfer = { account: id, amount: int, is_approval: z.boolean() };
export const transaction = {
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
export const collected = { all_collectors_are_exempt: z.boolean(), collector_account_id: id };
export const fraction = z.strictObject({ numerator: int, denominator: int });
export const amountOf = { amount: int, denominating_token_id: idOrNull };
export const token = {
  admin_key: key,
  metadata: base64,
  name: z.string(),
  symbol: z.string(),
  token_id: id,
  type: z.enum(['FUNGIBLE_COMMON', 'NON_FUNGIBLE_UNIQUE']),
};
export const nft = z.strictObject({
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
export const allowance = { amount: int, amount_granted: int, owner: id, spender: id, timestamp: span };
export const contract = {
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
export const log = {
  address,
  bloom: bloom.nullable(),
  contract_id: idOrNull,
  data: hex.nullable(),
  index: int,
  topics: z.array(hex.length(66)),
};
export const result = {
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
export const resultSummary = {
  ...result,
  access_list: hex.nullable(),
  authorization_list: z.array(z.never()).nullable(),
  block_gas_used: int.nullable(),
  block_hash: hex.nullable(),
  block_number: int.nullable(),
  chain_id: quantity.nullable(),
  failed_initcode: hex.optional(),
  gas_price: quantity.nullable(),
  max_fee_per_gas: quantity.nullable(),
  max_priority_fee_per_gas: quantity.nullable(),
  nonce: int.nullable(),
  r: hex.nullable(),
  s: hex.nullable(),
  transaction_index: int.nullable(),
  type: int.nullable(),
  v: int.nullable(),
};
export const block = z.strictObject({
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
export const schedule = z.strictObject({
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
export const message = z.strictObject({
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
export const endpoint = z.strictObject({ domain_name: z.string(), ip_address_v4: z.string(), port: int });
export const rate = z.strictObject({ cent_equivalent: int, expiration_time: int, hbar_equivalent: int });
export const feePart = z.strictObject({ base: int.min(0), extras: z.array(z.never()) });

export const node = z.strictObject({
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
});

export const stake = z.strictObject({
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
});

export const opcodes = z.strictObject({
  address,
  contract_id: idOrNull,
  failed: z.boolean(),
  gas: int,
  opcodes: z.array(
    z.strictObject({
      depth: int,
      gas: int,
      gas_cost: int,
      memory: z.array(word).nullable(),
      op: z.string(),
      pc: int,
      reason: hex.nullable(),
      stack: z.array(word).nullable(),
      storage: z.record(word, word).nullable(),
    }),
  ),
  return_value: hex,
});
