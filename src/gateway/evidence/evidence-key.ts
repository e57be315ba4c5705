import {
  createPrivateKey,
  createPublicKey,
  sign,
  type KeyObject,
} from 'node:crypto';
import type { Secrets } from '../lib/secrets';

/** What PKCS#8 writes before the 32 bytes of an Ed25519 key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const privateKeyOf = ({ evidenceSeed }: Pick<Secrets, 'evidenceSeed'>) =>
  createPrivateKey({
    key: Buffer.concat([PKCS8, evidenceSeed]),
    format: 'der',
    type: 'pkcs8',
  });

const toPem = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();

/** Returns the public key of whatever this installation signs as evidence. */
export const evidencePublicKey = (
  secrets: Pick<Secrets, 'evidenceSeed'>,
): string => toPem(privateKeyOf(secrets));

/** Signs a text by Ed25519. */
export const signEvidence = (
  secrets: Pick<Secrets, 'evidenceSeed'>,
  text: string,
): Buffer => sign(null, Buffer.from(text), privateKeyOf(secrets));
