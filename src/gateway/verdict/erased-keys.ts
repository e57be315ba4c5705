import type { Logger } from 'pino';
import { digestValue } from '../keys/erased';
import type { Key } from '../keys/key';
import type { Secrets } from '../lib/secrets';
import { listErasedKeys } from '../store/erasures';
import type { Db } from '../store/db';

/** The keys of bans whose values were erased, so that they still refuse. */
export interface ErasedKeys {
  /** Returns the digests of those of some keys that a ban holds as a digest. */
  digestsOf(keys: readonly Key[]): Key[];
  /** Reads anew which digests bans hold. */
  refresh(): Promise<void>;
}

/** Reads which keys of bans were erased. Where none was, asking costs nothing. */
export const openErasedKeys = async ({
  db,
  secrets,
}: {
  db: Db;
  secrets: Pick<Secrets, 'erasureKey'>;
}): Promise<ErasedKeys> => {
  let digests: ReadonlySet<string> = new Set();
  const refresh = async () => {
    digests = new Set((await listErasedKeys(db)).map(({ value }) => value));
  };
  await refresh();
  return {
    refresh,
    digestsOf: (keys) =>
      digests.size
        ? keys
            .map((key): Key => ({
              kind: key.kind,
              value: digestValue(secrets.erasureKey, key),
            }))
            .filter(({ value }) => digests.has(value))
        : [],
  };
};

/** Reads them anew whenever somebody's data was erased. */
export const followErasures = (
  erased: ErasedKeys,
  feed: { subscribe(listener: (change: { kind: string }) => void): unknown },
  log: Logger,
): void => {
  feed.subscribe(({ kind }) => {
    if (kind !== 'erasure') return;
    erased.refresh().catch((error: unknown) => {
      log.error({ err: error }, 'reading erased keys failed');
    });
  });
};
