import {
  appealReceipt,
  appealRequest,
  type AppealReceipt,
} from '../../../../protocol/appeals';
import { addAppeal } from '../../../appeals/add-appeal';
import { findAppealedBan } from '../../../appeals/find-appealed-ban';
import { pickAppealLanguage } from '../../../appeals/texts';
import { callerAt } from '../../../http/client-address';
import { readBody, TEXT_OR_JSON } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import {
  readAppealKey,
  toAppealPath,
  toAppealPerson,
} from '../../../verdict/appeal-link';
import { findKeySet } from '../../../verdict/key-set';
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

/** `POST /v1/sites/{site}/appeals`. */
export const addAppealRoute = defineRoute({
  ...FOR_THE_GATE,
  method: 'post',
  path: '/v1/sites/:site/appeals',
  id: 'addAppeal',
  summary: 'Ask that a ban is looked at again',
  description:
    'One for each refused person and ban, again after 30 days, until six months after the ban’s end; ten a day from one address. Where the site takes appeals.',
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
        ? toAppealPerson(
            secrets,
            keySet.person ?? { kind: 'ip', value: callerAt(from) },
          )
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
