import type { LimitName } from '../../protocol/limit-names';
import type { ChatLimit } from '../../protocol/site-limits';
import { addBan, type AddBanDeps } from '../bans/add-ban';
import { visitorAddress, type RequestAddress } from '../http/client-address';
import { visitorNetwork } from '../keys/address';
import type { Key } from '../keys/key';
import { parseDuration } from '../lib/duration';
import { ApiError } from '../lib/errors/api-error';
import { wasAutomaticLifted } from '../store/ban-keys';
import { findMatchingKeys } from '../store/find-keys';

/** Who went beyond a limit of a site. */
interface Flooder {
  site: string;
  limit: Extract<LimitName, `chats${string}`>;
  settings: ChatLimit;
  /** Of a browser that has a token. */
  visitor?: string | undefined;
  from: RequestAddress;
}

const WHERE = {
  chatsPerVisitor: 'by one browser',
  chatsPerAddress: 'at one address',
  chatsPerNetwork: 'in one network',
} as const;

/** Returns what a limit bans: one browser, one address or one /64. */
const findKey = ({ limit, visitor, from }: Flooder): Key | undefined => {
  if (limit === 'chatsPerVisitor') {
    return visitor === undefined
      ? undefined
      : { kind: 'visitor', value: visitor };
  }
  // One that may be a proxy's is everybody's.
  const address = from.trusted ? visitorAddress(from) : undefined;
  return address && { kind: 'ip', value: visitorNetwork(address).text };
};

/**
 * Bans who went beyond a limit, for as long as that says; a person may extend the
 * ban. Whoever is banned already, or is never banned, is banned no more; nor, for
 * as long as the limit counts, is whom a person let in again.
 *
 * @returns false where the limit bans nobody, or nobody knows whom
 */
export const banByLimit = async (
  deps: AddBanDeps,
  flooder: Flooder,
  at: number,
): Promise<boolean> => {
  const { site, limit, settings } = flooder;
  const length = parseDuration(settings.for ?? '');
  const key = findKey(flooder);
  if (length === undefined || !key) return false;
  const active = await findMatchingKeys(deps.db, [key], at, [site]);
  if (active.length) return true;
  // Who was just let in by a person is not banned for what they were let in after.
  const since = at - (parseDuration(settings.within) ?? 0);
  if (await wasAutomaticLifted(deps.db, key, since)) return true;
  const draft = {
    keys: [{ ...key, typed: key.value, field: 'keys.0' }],
    sites: [site],
    until: at + length,
    reason: `More than ${settings.most} chats in ${settings.within} ${WHERE[limit]}`,
    note: '',
    effect: settings.effect,
    ...({ source: 'doorlist', sparing: true, automatic: true } as const),
  };
  try {
    await addBan(deps, draft, { by: { id: 0, name: 'Doorlist' }, at });
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'never_ban') return false;
    throw error;
  }
};
