import { createCipheriv } from 'node:crypto';

const TAG_BYTES = 16;

/**
 * WebCrypto answers from other threads, whenever they are done: under virtual time that would let the machine decide the order. AES-GCM is done on
 * the spot instead, with the same bytes as result. Changes this process only.
 */
export function makeCryptoSynchronous(): void {
  const subtle = SubtleCrypto.prototype as unknown as Record<string, unknown>;
  subtle['importKey'] = async (_format: string, raw: Uint8Array) => ({ raw });
  subtle['encrypt'] = async (
    { iv, additionalData }: { readonly iv: Uint8Array; readonly additionalData: Uint8Array },
    key: { readonly raw: Uint8Array },
    plain: Uint8Array,
  ) => {
    const cipher = createCipheriv('aes-256-gcm', key.raw, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(additionalData);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return new Uint8Array(sealed).buffer;
  };
}
