import { isTensorNodeError, type TensorNodeError } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';

/** An error in the shape that OpenAI clients read, with our code and fix beside it. */
export interface OpenAiError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: {
    readonly error: {
      readonly message: string;
      readonly type: string;
      readonly code: string;
      readonly param: null;
      readonly fix: string;
    };
  };
}

/** Seconds after which a busy miner may be asked again. */
const RETRY_AFTER_SECONDS = '1';

/** Maps whatever was thrown; foreign errors become TN-9001 without their message, which may hold anything. */
export function openAiError(thrown: unknown): OpenAiError {
  const error = toFault(thrown);
  const type =
    error.status >= 500
      ? 'server_error'
      : error.status === 401
        ? 'authentication_error'
        : error.status === 429
          ? 'rate_limit_error'
          : 'invalid_request_error';
  return {
    status: error.status,
    headers: error.code === 'TN-2004' ? { 'retry-after': RETRY_AFTER_SECONDS } : {},
    body: { error: { message: error.publicMessage, type, code: error.code, param: null, fix: error.fix } },
  };
}

function toFault(thrown: unknown): TensorNodeError {
  if (isTensorNodeError(thrown)) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return fault('TN-1003', { cause: thrown });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return fault('TN-1010', { cause: thrown });
  if (code.startsWith('FST_ERR_CTP')) return fault('TN-1002', { cause: thrown });
  return fault('TN-9001', { cause: thrown });
}
