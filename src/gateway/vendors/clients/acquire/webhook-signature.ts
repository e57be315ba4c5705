import { createHmac, timingSafeEqual } from 'node:crypto';

const sign = (secret: string, bytes: string | Uint8Array): Buffer =>
  createHmac('sha256', secret).update(bytes).digest();

/** The body as the vendor's own sample signs it: parsed and written again. */
const rewritten = (bytes: Uint8Array): string | undefined => {
  try {
    return JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
};

/**
 * Whether Acquire signed a webhook: HMAC-SHA-256 in lower-case hex. Its docs
 * sign the body parsed and written again and leave open whether that is what is
 * sent, so the bytes that came are tried first.
 * https://developer.acquire.io/webhook-api/securing-webhook
 *
 * @param signature the header `x-acquire-signature`
 */
export const isSignedByAcquire = (
  secret: string,
  bytes: Uint8Array,
  signature: string,
): boolean => {
  if (!/^[0-9a-f]{64}$/.test(signature)) return false;
  const given = Buffer.from(signature, 'hex');
  if (timingSafeEqual(sign(secret, bytes), given)) return true;
  const again = rewritten(bytes);
  return again !== undefined && timingSafeEqual(sign(secret, again), given);
};
