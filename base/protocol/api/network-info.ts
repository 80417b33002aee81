import { z } from 'zod';
import { accountIdSchema, hex32Schema } from '../identifiers.ts';
import { addressBookSchema, networkProfileSchema } from '../ledger/network-profile.ts';

/** `GET /v1/network`: all that a browser or SDK needs to check receipts by itself. */
export const networkInfoSchema = z.object({
  profile: networkProfileSchema,
  addressBook: addressBookSchema,
  validator: accountIdSchema,
  /** Ed25519 public key with which this node signs requests to miners. */
  requestKey: hex32Schema,
  version: z.string(),
});
export type NetworkInfo = z.infer<typeof networkInfoSchema>;
