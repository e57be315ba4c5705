import {
  banNotFound,
  findBan,
} from '../gateway/api/v1/bans/find-permitted-ban';
import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { liftBan } from '../gateway/bans/lift-ban';
import { presentBan } from '../gateway/bans/present-ban';
import type { Installation } from '../gateway/installation/installation';
import { canonicalKey } from '../gateway/keys/canonical-key';
import { coveringKeys } from '../gateway/keys/covering-keys';
import type { Key } from '../gateway/keys/key';
import { ApiError } from '../gateway/lib/errors/api-error';
import { findActiveKeys } from '../gateway/store/find-keys';
import { listBanIds } from '../gateway/store/list-ban-ids';
import { findCountry } from '../gateway/sites/find-country';
import { openErasedKeys } from '../gateway/verdict/erased-keys';
import type { Ban } from '../protocol/bans';
import { KEY_KINDS, type KeyKind } from '../protocol/key-kinds';
import type { Context } from './context';
import { describeBan } from './describe-ban';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Bans that are named as covering a value still. */
const MOST = 100;

const readKind = (text: string): KeyKind => {
  const kind = KEY_KINDS.find((one) => one === text);
  if (kind) return kind;
  throw new ApiError(
    'invalid',
    `"${text}" is no kind of key. Expected ${KEY_KINDS.join(', ')}; or a ban’s id or reference alone.`,
    'ban',
  );
};

/** Returns the ids of active bans that cover a value, such as networks. */
const listCovering = async (
  { db }: Installation,
  value: string,
  now: number,
): Promise<number[]> => {
  const covering = coveringKeys(value, await findCountry(db, null));
  if (!covering.length) return [];
  const query = {
    state: 'active',
    covering,
    sites: null,
    limit: MOST,
  } as const;
  return (await listBanIds(db, query, now)).map(({ id }) => id);
};

/** Returns the ids of active bans of just this key, however it was typed. */
const findBansOfKey = async (
  installation: Installation,
  kind: KeyKind,
  value: string,
  now: number,
): Promise<number[]> => {
  const { db } = installation;
  const country = kind === 'phone' ? await findCountry(db, null) : '';
  const wanted = [false, true].map((exact): Key =>
    canonicalKey(kind, value, 'value', { exact, country }),
  );
  const erased = (await openErasedKeys(installation)).digestsOf(wanted);
  const active = await findActiveKeys(db, [...wanted, ...erased], now);
  if (active.length) return [...new Set(active.map(({ ban }) => ban))];
  const covering = await listCovering(installation, value, now);
  throw new ApiError(
    'not_found',
    covering.length
      ? `No active ban is of just this ${kind}. What covers it: ban ${covering.join(', ')}. Lift one by its id.`
      : `No active ban has this ${kind}.`,
    'value',
  );
};

const findBanNamed = async (
  { db }: Installation,
  given: string,
): Promise<number[]> => {
  const ban = await findBan(db, given);
  if (ban) return [ban.id];
  const { code, message } = banNotFound(given);
  throw new ApiError(code, message, 'ban');
};

const liftAll = async (
  installation: Installation,
  ids: readonly number[],
  value: string | undefined,
) => {
  const { db } = installation;
  const at = Date.now();
  const lifted: Ban[] = [];
  const over: Ban[] = [];
  const still = new Set<number>();
  for (const id of ids) {
    const found = await liftBan(db, id, { by: COMMAND_LINE_CALLER, at });
    if (!found) continue;
    const ban = await presentBan(db, found.ban, at);
    (found.ended ? lifted : over).push(ban);
    found.still.forEach((other) => still.add(other));
  }
  const covering =
    value === undefined ? [] : await listCovering(installation, value, at);
  for (const id of covering) still.add(id);
  for (const { id } of lifted) still.delete(id);
  return { lifted, over, still: [...still] };
};

/**
 * Lifts the ban of an id or reference, or all active bans of one key, as
 * `DELETE /v1/bans/{id}` does, and prints them, and what still refuses the same.
 *
 * @param given id or reference; with `value` the kind of a key
 * @throws ApiError if no ban is meant
 */
export const liftBans = async (
  context: Context,
  given: string,
  value: string | undefined,
  { data, json }: CommonOptions,
): Promise<void> => {
  const result = await withInstallation(context, data, async (installation) => {
    const ids =
      value === undefined
        ? await findBanNamed(installation, given)
        : await findBansOfKey(installation, readKind(given), value, Date.now());
    return liftAll(installation, ids, value);
  });
  const { lifted, over, still } = result;
  const lines = [
    ...lifted.map((ban) => `Lifted. ${describeBan(ban)}`),
    ...over.map((ban) => `Over before. ${describeBan(ban)}`),
    ...(still.length ? [`Banned still, by ban ${still.join(', ')}.`] : []),
  ];
  print(context, json, { lifted, still }, lines.join('\n'));
};
