/** `0.0.N-seconds-nanos`, the mirror's form, as our `0.0.N@seconds.nanos`. */
export function toTransactionId(mirrorForm: string): string {
  return mirrorForm.replace(
    /^(0\.0\.\d+)-(\d+)-(\d+)$/,
    (_, account, seconds, nanos) => `${account}@${seconds}.${nanos}`,
  );
}

/** `0.0.N@seconds.nanos` in the mirror's form, nanoseconds with nine digits. */
export function toMirrorId(transactionId: string): string {
  return transactionId.replace(
    /^(0\.0\.\d+)@(\d+)\.(\d+)$/,
    (_, account, seconds, nanos: string) => `${account}-${seconds}-${nanos.padStart(9, '0')}`,
  );
}
