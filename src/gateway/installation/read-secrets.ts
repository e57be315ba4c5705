import { openText } from '../lib/seal-text';
import { createSecrets, type Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { findFormerSecret, findRotation } from '../store/former-secret';

/** What the secret before a rotation, and the key of digests, are sealed as. */
export const SEALED_AS = {
  former: 'the secret before a rotation',
  erasureKey: 'the key of digests of erased values',
} as const;

const fromHex = (text: string | undefined): Buffer | undefined =>
  text === undefined ? undefined : Buffer.from(text, 'hex');

/**
 * Derives the keys of an installation from its secret, with those of the secret
 * before it, while they are honoured.
 */
export const readSecrets = async (db: Db, master: Buffer): Promise<Secrets> => {
  const secrets = createSecrets(master);
  const rotation = await findRotation(db);
  if (!rotation) return secrets;
  const { sealingKey } = secrets;
  const former = await findFormerSecret(db);
  const erasureKey = fromHex(
    openText(sealingKey, rotation.erasureKey, SEALED_AS.erasureKey),
  );
  return createSecrets(master, {
    since: rotation.since,
    erasureKey: erasureKey ?? secrets.erasureKey,
    ...(former && {
      master: fromHex(openText(sealingKey, former.sealed, SEALED_AS.former)),
    }),
  });
};
