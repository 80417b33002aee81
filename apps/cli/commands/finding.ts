/** One line of the doctor. */
export interface Finding {
  readonly name: string;
  readonly status: 'ok' | 'warn' | 'fail';
  readonly detail: string;
  /** What to do; null when nothing is to be done. */
  readonly fix: string | null;
}

/** `fix` is shown only where something is wrong. */
export function finding(name: string, status: Finding['status'], detail: string, fix: string | null): Finding {
  return { name, status, detail, fix: status === 'ok' ? null : fix };
}
