import { EFFECTS } from '../../protocol/effects';
import { keysAround } from '../keys/covering-keys';
import { keyId } from '../keys/key';
import { isSharedKind } from '../keys/shared-kinds';
import type { StoredBan } from '../store/bans';
import { activeKeys } from './active-keys';

type StoredKey = StoredBan['keys'][number];

const endOf = (key: StoredKey, ban: StoredBan): number =>
  Math.min(key.until ?? Infinity, ban.until ?? Infinity);

/** Whether a key of one ban refuses whomever a key of another one does. */
const coversKey = (
  above: StoredBan,
  wide: StoredKey,
  ban: StoredBan,
  key: StoredKey,
): boolean => {
  const sparesLess =
    above.sparing === 0 ||
    !isSharedKind(wide.kind) ||
    (ban.sparing === 1 && isSharedKind(key.kind));
  return sparesLess && endOf(wide, above) >= endOf(key, ban);
};

/**
 * Returns whether an active ban says all that another one does: on the same sites,
 * with an effect that is as strong, of all of its keys, for as long as each holds,
 * and sparing nobody whom the other one does not.
 */
export const coversBan = (
  above: StoredBan,
  ban: StoredBan,
  now: number,
): boolean => {
  const keys = activeKeys(ban, now);
  const wide = new Map<string, StoredKey[]>();
  for (const key of activeKeys(above, now)) {
    wide.set(keyId(key), [...(wide.get(keyId(key)) ?? []), key]);
  }
  return (
    above.id !== ban.id &&
    // It goes when its list no longer has it.
    above.blocklist === null &&
    keys.length > 0 &&
    above.sites.join() === ban.sites.join() &&
    EFFECTS.indexOf(above.effect) <= EFFECTS.indexOf(ban.effect) &&
    keys.every((key) =>
      keysAround(key).some((around) =>
        wide.get(keyId(around))?.some((one) => coversKey(above, one, ban, key)),
      ),
    )
  );
};
