/** An error of JSON-RPC with the code that clients look at. */
export class RpcError extends Error {
  readonly code: number;
  readonly data: string | undefined;

  constructor(code: number, message: string, data?: string) {
    super(message);
    this.name = 'RpcError';
    this.code = code;
    this.data = data;
  }
}

/** Codes of JSON-RPC 2.0, EIP-1474 and of Hedera's relay. */
export const RPC_CODES = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internal: -32603,
  server: -32000,
  notFound: -32001,
  /** The relay's numbers for nonces have no sign. */
  nonceTooLow: 32001,
  nonceTooHigh: 32002,
  gasTooLow: -32003,
  gasTooHigh: -32005,
  gasPriceTooLow: -32009,
  missingFromBlock: -32011,
  oversized: -32201,
  batchTooLarge: -32203,
  tooManySubscriptions: -32608,
  unknownPast: -32609,
  unsupportedType: -32611,
  blockRange: -39013,
  reverted: 3,
} as const;

/** `position`: which parameter, or `'field' for Object`. `value` is repeated in the message, cut off where it is long. */
export function invalidParam(position: number | string, problem: string, value?: unknown): RpcError {
  const shown = value === undefined ? '' : `, value: ${textOf(value).slice(0, MAX_SHOWN)}`;
  return new RpcError(RPC_CODES.invalidParams, `Invalid parameter ${position}: ${problem}${shown}`);
}

export function missingParam(position: number): RpcError {
  return new RpcError(RPC_CODES.invalidParams, `Missing value for required parameter ${position}`);
}

const MAX_SHOWN = 200;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
