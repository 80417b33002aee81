import { customType } from '../drizzle.ts';

/** `bytea` as Uint8Array; the driver hands out Buffers, which are Uint8Arrays with surprises (`toJSON`, pooled memory). */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value),
});

/** `numeric` without a fraction as bigint. */
export const amount = customType<{ data: bigint; driverData: string }>({
  dataType: () => 'numeric',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => BigInt(value),
});
