import type { RecoverSigner } from '@tensornode/dispatch';
import { fromHex, toHex } from '@tensornode/kernel';
import { answerStatementDigest, keccak256, signedAnswerSchema } from '@tensornode/protocol';
import { recover } from 'tiny-secp256k1';

/** Half of the group order: a signature with a larger s has a twin, and only the smaller one counts (as in OpenZeppelin's ECDSA). */
const HALF_ORDER = fromHex('7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0');
const FIRST_RECOVERY_BYTE = 27;

/** The address that signed, by WebAssembly; the same answers as `recoverAnswerSigner`, ten times as fast. */
export const fastRecoverSigner: RecoverSigner = (domain, answer) => {
  const parsed = signedAnswerSchema.safeParse(answer);
  if (!parsed.success) return null;
  const bytes = fromHex(parsed.data.signature);
  const s = bytes.subarray(32, 64);
  if (Buffer.compare(s, HALF_ORDER) > 0) return null;
  const recoveryId = (bytes[64] ?? 0) - FIRST_RECOVERY_BYTE;
  if (recoveryId !== 0 && recoveryId !== 1) return null;
  try {
    const point = recover(
      answerStatementDigest(domain, parsed.data.statement),
      bytes.subarray(0, 64),
      recoveryId,
      false,
    );
    return point === null ? null : `0x${toHex(keccak256(point.subarray(1)).subarray(12))}`;
  } catch (error) {
    // The library throws for an r or s of zero or beyond the order: to the caller that is simply no signature.
    if (error instanceof Error) return null;
    throw error;
  }
};
