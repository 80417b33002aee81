import { isEmptyKey, readKeyField } from '../../codec/key.ts';
import { type proto, Status } from '../../codec/proto.ts';
import { ensure } from '../../ledger/status-error.ts';

/** The admin key of a node must be there and valid: KEY_REQUIRED, INVALID_ADMIN_KEY. */
export function checkAdminKey(key: proto.IKey | null | undefined): void {
  ensure(key && !isEmptyKey(key), Status.KEY_REQUIRED);
  readKeyField(key, Status.INVALID_ADMIN_KEY);
}
