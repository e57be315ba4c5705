import pino from 'pino';
import { findPermittedName } from '../gateway/api/v1/suggestions/find-permitted-name';
import {
  listSuggestionPage,
  type PageDeps,
} from '../gateway/api/v1/suggestions/list-suggestion-page';
import { planMerge } from '../gateway/api/v1/suggestions/plan-merge';
import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { loadNeverBan } from '../gateway/bans/load-never-ban';
import { createGeo, type Geo } from '../gateway/geo/create-geo';
import { readGeoFiles } from '../gateway/geo/read-geo-files';
import type { ProxyTrust } from '../gateway/http/client-address';
import { readProxyTrust } from '../gateway/http/read-proxy-trust';
import { readNeverBan } from '../gateway/keys/read-never-ban';
import {
  acceptSuggestion,
  dismissSuggestion,
} from '../gateway/suggestions/accept-suggestion';
import { presentAnswer } from '../gateway/suggestions/present-suggestion';
import { undoSuggestion } from '../gateway/suggestions/undo-suggestion';
import type { Page } from '../protocol/page';
import type { Suggestion } from '../protocol/suggestions';
import type { Context } from './context';
import { formatTable } from './format-table';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of all commands about suggestions. */
export interface SuggestionOptions extends CommonOptions {
  neverBan: string[];
  geo?: string[];
}

/** Options of `doorlist suggestions list`. */
export interface ListSuggestionsOptions extends SuggestionOptions {
  kind?: string;
  state: string;
  site?: string;
  limit: number;
  cursor?: string;
}

/** Options of `doorlist suggestions accept`. */
export interface AcceptOptions extends SuggestionOptions {
  for?: string;
  reason?: string;
  note?: string;
  confirm?: true;
}

type Deps = PageDeps & { trust: ProxyTrust; geo: Geo };

/** Runs work with what tells which suggestions there are. */
const withDeps = <Result>(
  context: Context,
  { data, neverBan, geo: files }: SuggestionOptions,
  work: (deps: Deps) => Promise<Result>,
): Promise<Result> =>
  withInstallation(context, data, async ({ db, secrets }) => {
    const { env } = context;
    const log = pino({ level: 'silent' });
    const geo = await createGeo(files ?? readGeoFiles(env), { log });
    try {
      return await work({
        ...{ db, secrets, geo, now: Date.now },
        neverBan: await loadNeverBan(db, readNeverBan(neverBan)),
        trust: readProxyTrust(env),
      });
    } finally {
      geo.stop();
    }
  });

/** Reads pages until one has as many as were asked for. */
const readPage = async (
  deps: Deps,
  { kind, state, site, limit, cursor }: ListSuggestionsOptions,
): Promise<Page<Suggestion>> => {
  const data: Suggestion[] = [];
  let next = cursor;
  do {
    const rest = limit - data.length;
    const query = { kind, state, site, limit: rest, cursor: next };
    const page = await listSuggestionPage(deps, COMMAND_LINE_CALLER, query);
    data.push(...page.data);
    next = page.next;
  } while (next !== undefined && data.length < limit);
  return { data, ...(next !== undefined && { next }) };
};

/** Says of a merge whom it would reach. */
const describe = ({ title, merged }: Suggestion): string => {
  const [reach] = merged?.reach ?? [];
  if (!merged || !reach) return title;
  const { visitors, signedIn, neverBan } = reach;
  return [
    `${title} ${merged.key.value} had ${visitors} visitors in 30 days, ${signedIn} of them signed in`,
    ...neverBan.map((entry) => `${entry} is on the never-ban list`),
  ].join('; ');
};

/** Prints suggestions. */
export const printSuggestions = async (
  context: Context,
  options: ListSuggestionsOptions,
): Promise<void> => {
  const page = await withDeps(context, options, (deps) =>
    readPage(deps, options),
  );
  const rows = page.data.map((one) => [
    ...[
      one.id,
      one.bans.length > 3 ? `${one.bans.length} bans` : one.bans.join(),
    ],
    describe(one),
  ]);
  const lines = [
    rows.length
      ? formatTable(['id', 'bans', 'says'], rows)
      : 'There are no such suggestions.',
    ...(page.next === undefined
      ? []
      : [`There are more: the same with --cursor ${page.next}.`]),
  ];
  print(context, options.json, page, lines.join('\n'));
};

/** Accepts a suggestion, and prints what became of it. */
export const acceptAndPrint = async (
  context: Context,
  id: string,
  options: AcceptOptions,
): Promise<void> => {
  const { for: length, reason, note, confirm } = options;
  const request = {
    ...(length !== undefined && { for: length }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(confirm && { confirm }),
  };
  const accepted = await withDeps(context, options, async (deps) => {
    const asked = { caller: COMMAND_LINE_CALLER, at: Date.now(), from: {} };
    const name = await findPermittedName(deps, COMMAND_LINE_CALLER, id);
    const draft = await planMerge(deps, name, request, asked);
    const act = { by: COMMAND_LINE_CALLER, at: asked.at };
    return presentAnswer(
      deps.db,
      await acceptSuggestion(deps, name, draft, act),
    );
  });
  const made =
    accepted.ban === undefined ? '' : ` Ban ${accepted.ban} was made.`;
  const text = `Accepted.${made} To take it back: doorlist suggestions undo ${accepted.id}`;
  print(context, options.json, accepted, text);
};

/** Dismisses a suggestion, or takes an answer back, and prints what it says. */
export const answerAndPrint = async (
  context: Context,
  verb: 'dismiss' | 'undo',
  id: string,
  options: SuggestionOptions,
): Promise<void> => {
  const answered = await withDeps(context, options, async (deps) => {
    const name = await findPermittedName(deps, COMMAND_LINE_CALLER, id);
    const act = { by: COMMAND_LINE_CALLER, at: Date.now() };
    if (verb === 'dismiss') {
      return presentAnswer(deps.db, await dismissSuggestion(deps, name, act));
    }
    const { answer, left } = await undoSuggestion(deps, name, act);
    return { ...(await presentAnswer(deps.db, answer)), left };
  });
  const left = (answered.left ?? []).map(
    ({ ban, why }) => `Ban ${ban}: ${why}`,
  );
  const done = verb === 'dismiss' ? 'Dismissed.' : 'Taken back.';
  print(context, options.json, answered, [done, ...left].join('\n'));
};
