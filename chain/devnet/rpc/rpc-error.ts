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
  nonceTooHigh: -32002,
  gasTooLow: -32003,
  gasTooHigh: -32005,
  gasPriceTooLow: -32009,
  reverted: 3,
} as const;

export function invalidParam(position: number, problem: string): RpcError {
  return new RpcError(RPC_CODES.invalidParams, `Invalid parameter ${position}: ${problem}`);
}
