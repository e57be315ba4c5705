import type { z } from 'zod';
import type { explainQuery } from '../../../../protocol/explain';
import type { Caller } from '../../../auth/caller';
import { canSee } from '../../../auth/policies';
import type { GatewayDeps } from '../../../deps';
import {
  findSessionSubject,
  findValueSubject,
  toBannedSubject,
} from '../../../explain/find-subject';
import { isSingle, parseNetwork } from '../../../keys/address';
import { canonicalKey } from '../../../keys/canonical-key';
import { ApiError } from '../../../lib/errors/api-error';
import { findCodeBans } from '../../../sessions/code-bans';
import type { ActiveKey } from '../../../store/find-keys';
import { findSession } from '../../../store/sessions';
import { findShieldByReference } from '../../../store/shields';
import { findSite, listSites } from '../../../store/sites';
import { siteReference } from '../../../verdict/site-reference';
import { findSubject, type Subject } from '../../../verdict/subject';
import { findBan } from '../bans/find-permitted-ban';
import { findBanCountry } from '../bans/find-ban-country';

type Query = z.infer<typeof explainQuery>;
type Deps = Pick<GatewayDeps, 'db' | 'geo' | 'now'>;

/** Who is asked about. */
interface Question {
  subject: Subject;
  /** Names it in the audit trail, without a value. */
  about: string;
  /** Bans that refuse its writer for a code that the chat carries. */
  carried?: readonly ActiveKey[];
}

const invalid = (message: string, field: string) =>
  new ApiError('invalid', message, field);

const findOwnSite = async (
  { db }: Deps,
  caller: Caller,
  site: string,
): Promise<string> => {
  if ((await findSite(db, site)) && canSee(caller, { sites: [site] })) {
    return site;
  }
  throw invalid(`There is no site "${site}".`, 'site');
};

const readSession = async (
  { db, now }: Deps,
  caller: Caller,
  code: string,
): Promise<Question> => {
  const session = await findSession(db, code.trim().toUpperCase());
  if (!session || !canSee(caller, { sites: [session.site] })) {
    throw invalid(`There is no session ${code}.`, 'session');
  }
  const { bans } = await findCodeBans(db, session, now());
  return {
    subject: await findSessionSubject(db, session),
    about: session.code,
    carried: bans,
  };
};

/** Returns the site whose shield, or own setting, a reference is of. */
const findClosedSite = async (
  db: Deps['db'],
  reference: string,
): Promise<string | undefined> => {
  const shield = await findShieldByReference(db, reference);
  if (shield) return shield.site;
  const sites = await listSites(db);
  return sites.find(({ id }) => siteReference(id) === reference)?.id;
};

/** Returns somebody of whom nothing is known, whom no ban turned away. */
const readSiteReference = async (
  { db }: Deps,
  caller: Caller,
  given: string,
): Promise<Question> => {
  const reference = given.trim().toUpperCase();
  const site = await findClosedSite(db, reference);
  if (site === undefined || !canSee(caller, { sites: [site] })) {
    throw invalid(
      `No ban, no shield and no site has the reference ${given}.`,
      'reference',
    );
  }
  const browser = { site, visitors: [], addressTrusted: true };
  return { subject: await findSubject(db, browser), about: reference };
};

const readReference = async (
  deps: Deps,
  caller: Caller,
  { reference = '', site }: Query,
): Promise<Question> => {
  const ban = await findBan(deps.db, reference);
  if (!ban || !canSee(caller, ban)) {
    return readSiteReference(deps, caller, reference);
  }
  const [own] = ban.sites.filter((one) => canSee(caller, { sites: [one] }));
  const chosen = site ?? own ?? caller.sites?.[0] ?? 'default';
  const where = await findOwnSite(deps, caller, chosen);
  return { subject: toBannedSubject(ban, where), about: ban.reference };
};

const readValue = async (
  deps: Deps,
  caller: Caller,
  { site, kind, value, claimed }: Query,
): Promise<Question> => {
  if (kind === undefined) throw invalid('Expected a kind and value.', 'kind');
  if (value === undefined) throw invalid('Expected a value.', 'value');
  if (site === undefined) throw invalid('Expected a site.', 'site');
  const isClaimed = claimed === 'true';
  if (isClaimed && kind !== 'email' && kind !== 'phone') {
    throw invalid('Expected claimed only of an email or phone.', 'claimed');
  }
  const where = await findOwnSite(deps, caller, site);
  const sites = [where];
  const keys = [{ kind, value }];
  const country = await findBanCountry(deps.db, caller, { keys, sites });
  // Of an address the very one, not what a ban of it would be of.
  const key = canonicalKey(kind, value, 'value', { exact: true, country });
  const network = kind === 'ip' ? parseNetwork(key.value) : undefined;
  if (kind === 'ip' && !(network && isSingle(network))) {
    throw invalid(
      'Expected one address. Which bans cover a network, GET /v1/bans?contains= says.',
      'value',
    );
  }
  const known = { ...key, site: where, isClaimed };
  return {
    subject: await findValueSubject(deps.db, known, deps.geo),
    about: kind,
  };
};

/**
 * Returns whom a question is about.
 *
 * @throws ApiError `invalid`, naming the parameter
 */
export const readQuestion = async (
  deps: Deps,
  caller: Caller,
  query: Query,
): Promise<Question> => {
  const { session, reference, kind, value } = query;
  const isOfValue = kind !== undefined || value !== undefined;
  const ways = [session !== undefined, reference !== undefined, isOfValue];
  if (ways.filter(Boolean).length !== 1) {
    throw invalid(
      'Expected a site with kind and value, or a session, or a reference.',
      'kind',
    );
  }
  if (session !== undefined) return readSession(deps, caller, session);
  if (reference !== undefined) return readReference(deps, caller, query);
  return readValue(deps, caller, query);
};
