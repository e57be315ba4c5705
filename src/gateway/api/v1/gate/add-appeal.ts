import {
  appealReceipt,
  appealRequest,
  type AppealReceipt,
} from '../../../../protocol/appeals';
import { addAppeal } from '../../../appeals/add-appeal';
import { findAppealedBan } from '../../../appeals/find-appealed-ban';
import { pickAppealLanguage } from '../../../appeals/texts';
import type { GatewayDeps } from '../../../deps';
import { callerAt } from '../../../http/client-address';
import { readBody, TEXT_OR_JSON } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { findLastAppeal } from '../../../store/appeals';
import type { StoredBan } from '../../../store/bans';
import {
  readAppealKey,
  toAppealPath,
  toAppealPerson,
  toStranger,
} from '../../../verdict/appeal-link';
import { findKeySet, type KeySet } from '../../../verdict/key-set';
import { createNumberMatcher } from '../../../verdict/match-bans';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { siteParams } from '../../shared/path-parameters';
import { requestBrowser } from './browser';
import { FOR_THE_GATE, VISITOR_CODES } from './group';
import { limitWrongReference } from './limit-wrong-reference';
import { recognise } from './recognise';

const body = {
  schema: appealRequest,
  types: TEXT_OR_JSON,
  example: {
    reference: 'K7F2-9QXM',
    text: 'I share this connection with my school.',
    contact: 'ana@example.com',
  },
} as const;

/**
 * Returns what stands for who asks without the secret of a notice: themself if the
 * ban refuses them, or if they asked before; undefined without a ban.
 */
const identify = async (
  { db, secrets }: Pick<GatewayDeps, 'db' | 'secrets'>,
  {
    ban,
    keySet,
    address,
  }: { ban: StoredBan | undefined; keySet: KeySet; address: string },
): Promise<string | undefined> => {
  if (!ban) return undefined;
  const own = toAppealPerson(
    secrets,
    keySet.person ?? { kind: 'ip', value: address },
  );
  const isKnown =
    createNumberMatcher([ban])(keySet) ||
    (await findLastAppeal(db, ban.id, own)) !== undefined;
  return isKnown ? own : toStranger(secrets, ban.reference);
};

/** `POST /v1/sites/{site}/appeals`. */
export const addAppealRoute = defineRoute({
  ...FOR_THE_GATE,
  method: 'post',
  path: '/v1/sites/:site/appeals',
  id: 'addAppeal',
  summary: 'Ask that a ban is looked at again',
  description:
    'One for each refused person and ban, again after 30 days, until six months after the ban’s end; ten a day from one address. A person is known by `key`, the secret of their notice’s link, or as whom the ban refuses: by identity, browser or address. All others who know the reference have one appeal together. Where the site takes appeals.',
  params: siteParams,
  body,
  answers: { 201: json('The appeal was taken', appealReceipt) },
  codes: [...VISITOR_CODES, 'forbidden', 'not_found', 'duplicate', 'ban_over'],
  handler: (deps) => async (c) => {
    const { db, secrets, now, visitorLimits } = deps;
    const { site, from } = c.var;
    const given = await readBody(c, body);
    if (site.appeals !== 1) {
      throw new ApiError('forbidden', 'This site takes no appeals.', 'site');
    }
    const recognised = await recognise(c, deps, given);
    const keySet = await findKeySet(deps, requestBrowser(c, recognised));
    const ban = await findAppealedBan(db, given.reference, site.id);
    const about = { reference: ban?.reference ?? '', site: site.id };
    const person =
      given.key === undefined
        ? await identify(deps, { ban, keySet, address: callerAt(from) })
        : readAppealKey(secrets, about, given.key);
    if (!ban || person === undefined) {
      limitWrongReference(deps, site, from);
      throw new ApiError(
        'not_found',
        'Expected the reference of an answer that refuses, and its key if any.',
        ban ? 'key' : 'reference',
      );
    }
    visitorLimits.countAppeal(from);
    const language = pickAppealLanguage(
      undefined,
      c.req.header('accept-language'),
    );
    const { text, contact } = given;
    const added = await addAppeal(
      db,
      {
        ...{ ban: ban.id, site: site.id, person, text, contact, language },
        visitor: recognised.visitor,
      },
      now(),
    );
    return c.json(
      {
        ...added,
        appeal: toAppealPath(secrets, { ...about, person }),
      } satisfies AppealReceipt,
      201,
    );
  },
});
