import pino from 'pino';
import { answerQuestion } from '../gateway/api/v1/explain/answer-question';
import { findBan } from '../gateway/api/v1/bans/find-permitted-ban';
import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { loadNeverBan } from '../gateway/bans/load-never-ban';
import { createGeo } from '../gateway/geo/create-geo';
import { readGeoFiles } from '../gateway/geo/read-geo-files';
import type { Installation } from '../gateway/installation/installation';
import { readNeverBan } from '../gateway/keys/read-never-ban';
import type { Db } from '../gateway/store/db';
import { findShieldByReference } from '../gateway/store/shields';
import { openErasedKeys } from '../gateway/verdict/erased-keys';
import type { Explanation } from '../protocol/explain';
import type { Context } from './context';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist explain`. */
export interface ExplainOptions extends CommonOptions {
  site?: string;
  claimed?: boolean;
  neverBan: string[];
  geo?: string[];
}

const describeBan = (ban: Explanation['bans'][number]): string =>
  [
    `Ban ${ban.ban} (${ban.reference}), ${ban.effect}${ban.list ? `, of the list ${ban.list.name}` : ''}: ${ban.why}`,
    ban.keys.map(({ kind, value }) => `${kind} ${value}`).join(', '),
    ...(ban.vendors ?? []).map(
      ({ vendor, account, state, why }) =>
        `at ${vendor} ${account}: ${state}${why === undefined ? '' : `, ${why}`}`,
    ),
  ].join('  ');

const describe = (told: Explanation): string => {
  const { site, verdict, until, older, keys, bans, neverBan, list } = told;
  const tagged = keys.filter(({ tag }) => tag !== undefined);
  const listed = tagged.filter(({ tag }) => tag?.listed);
  return [
    `On ${site}: ${verdict}${until === undefined ? '' : ` until ${until}`}.`,
    ...(told.observes ? ['The site only observes: nobody is refused.'] : []),
    ...(told.closed ? [told.closed.why] : []),
    ...(neverBan.exempt
      ? [`Never refused, for ${neverBan.entries.join(', ')}.`]
      : []),
    ...bans.map(describeBan),
    `${keys.length} keys looked up, ${tagged.length} of them with a tag, ${listed.length} on the list of version ${list.version}.`,
    ...listed.map(
      ({ kind, value, tag }) =>
        `Listed: ${kind} ${value}, tag ${tag?.tag}, shard ${tag?.shard} of version ${tag?.version}`,
    ),
    ...(older
      ? [
          `A browser with an older record: ${older.verdict}${older.until === null ? '' : ` until ${older.until}`}. ${older.why}`,
        ]
      : []),
  ]
    .map(escapeControlCharacters)
    .join('\n');
};

/** Returns whether refused visitors quote it: of a ban, or of a shield. */
const isQuoted = async (db: Db, who: string): Promise<boolean> =>
  (await findBan(db, who)) !== undefined ||
  (await findShieldByReference(db, who.trim().toUpperCase())) !== undefined;

const ask = async (
  { env }: Context,
  installation: Installation,
  { who, value }: { who: string; value: string | undefined },
  { site, claimed, neverBan, geo: files }: ExplainOptions,
): Promise<Explanation> => {
  const { db } = installation;
  const log = pino({ level: 'silent' });
  const geo = await createGeo(files ?? readGeoFiles(env), { log });
  try {
    const isOfValue = value !== undefined;
    const isReference = !isOfValue && (await isQuoted(db, who));
    const query = {
      ...(isOfValue && { site: site ?? 'default', kind: who, value }),
      ...(claimed && { claimed: 'true' }),
      ...(isReference && { ...(site && { site }), reference: who }),
      ...(!isOfValue && !isReference && { session: who }),
    };
    const deps = {
      ...installation,
      ...{ geo, now: Date.now },
      neverBan: await loadNeverBan(db, readNeverBan(neverBan)),
      erased: await openErasedKeys(installation),
    };
    return await answerQuestion(deps, COMMAND_LINE_CALLER, query);
  } finally {
    geo.stop();
  }
};

/**
 * Prints why somebody is refused, or is not, as `GET /v1/explain` has it.
 *
 * @param who a chat's code, or the reference of a ban or shield; with `value` the kind of that
 * @throws ApiError naming what can't be read
 */
export const explain = async (
  context: Context,
  who: string,
  value: string | undefined,
  options: ExplainOptions,
): Promise<void> => {
  const told = await withInstallation(context, options.data, (installation) =>
    ask(context, installation, { who, value }, options),
  );
  print(context, options.json, told, describe(told));
};
