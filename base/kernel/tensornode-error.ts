/** What the registry of `base/protocol` says of one kind of fault. */
export interface ErrorSpec {
  /** Stable code such as `TN-3012`; never reused. */
  readonly code: string;
  /** One short sentence that may be shown to anybody. */
  readonly title: string;
  /** HTTP status that the edge answers with. */
  readonly status: number;
  /** True when the same call may succeed later without any change by the caller. */
  readonly retryable: boolean;
  /** What the user can do now: a command or a plain instruction. */
  readonly fix: string;
}

export type ErrorFacts = Readonly<Record<string, string | number | bigint | boolean | null>>;

export interface ErrorDetails {
  /** Public sentence with the particulars of this occurrence; shown to the caller. */
  readonly detail?: string;
  /** Flat facts for logs and problem documents. Never secrets. */
  readonly facts?: ErrorFacts;
  readonly cause?: unknown;
  /** Overrides the registry's fix where this occurrence knows a better one. */
  readonly fix?: string;
}

/**
 * The one error class of TensorNode. `message` is for logs, `publicMessage` and `fix` for people.
 * Throw through `fault()` of `@tensornode/protocol`, which looks the code up.
 */
export class TensorNodeError extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;
  readonly publicMessage: string;
  readonly fix: string;
  readonly facts: ErrorFacts;

  constructor(spec: ErrorSpec, details: ErrorDetails = {}) {
    super(`${spec.code} ${details.detail ?? spec.title}`, { cause: details.cause });
    this.name = 'TensorNodeError';
    this.code = spec.code;
    this.status = spec.status;
    this.retryable = spec.retryable;
    this.publicMessage = details.detail ?? spec.title;
    this.fix = details.fix ?? spec.fix;
    this.facts = details.facts ?? {};
  }
}

/** True for our own error, also when two copies of the package are loaded. */
export function isTensorNodeError(value: unknown): value is TensorNodeError {
  return value instanceof Error && value.name === 'TensorNodeError' && 'code' in value && 'fix' in value;
}
