import { answer } from '../../../../../protocol/answer';
import {
  claimsRequest,
  sessionRefusal,
} from '../../../../../protocol/gate-sessions';
import { readBody, TEXT_OR_JSON } from '../../../../http/read-body';
import { keyId } from '../../../../keys/key';
import { changeClaims, mergeClaims } from '../../../../sessions/change-claims';
import { keepClaims } from '../../../../sessions/keep-claims';
import { decide } from '../../../../verdict/decide';
import { findKeySet } from '../../../../verdict/key-set';
import { sessionClaims, toClaimedKeys } from '../../../../verdict/subject';
import { defineRoute } from '../../../openapi/define-route';
import { PROBLEMS } from '../../../openapi/failure-shape';
import { json } from '../../../openapi/operation';
import { refuseSession } from '../refuse-session';
import { readLimits } from '../../../../sites/read-limits';
import { mayLookUp } from '../may-look-up';
import { sessionBrowser } from './browser';
import { RUNNING, RUNNING_CHAT, RUNNING_CODES } from './group';

const body = {
  schema: claimsRequest,
  types: TEXT_OR_JSON,
  keepsHalves: true,
  example: { claims: { email: 'ana@example.com' } },
} as const;

/** `POST /v1/sites/{site}/sessions/{token}/claims`. */
export const claimsRoute = defineRoute({
  ...RUNNING_CHAT,
  method: 'post',
  path: `${RUNNING}/claims`,
  id: 'changeClaims',
  summary: 'Say what the visitor says of themself by now',
  description:
    'Decided, and limited, as the claims of a chat’s start. What is left out stays.',
  body,
  answers: {
    200: json('Admitted', answer),
    403: {
      description: 'Refused',
      content: { [PROBLEMS.type]: sessionRefusal },
    },
  },
  codes: [...RUNNING_CODES, 'session_ended'],
  handler: (deps) => async (c) => {
    const given = await readBody(c, body);
    const { session, site, from } = c.var;
    deps.presence.seen(session.code);
    const claims = mergeClaims(session, keepClaims(given.claims, site.country));
    const keys = toClaimedKeys(claims);
    const checked = new Set(sessionClaims(session).map(keyId));
    const isChecked =
      session.claims_checked === 1 &&
      mayLookUp(
        deps,
        {
          ...{ site: site.id, limits: readLimits(site) },
          ...{ visitor: session.visitor, from },
        },
        keys.filter((key) => !checked.has(keyId(key))),
      );
    await changeClaims(
      deps,
      session,
      { ...claims, claims_checked: isChecked ? 1 : 0 },
      deps.now(),
    );
    const browser = {
      ...sessionBrowser(c, 'request'),
      claims: isChecked ? keys : [],
    };
    const keySet = await findKeySet(deps, browser);
    const decided = await decide(deps, keySet, deps.now());
    if (decided.answer.verdict === 'refused') {
      const { visitor, widget } = session;
      return refuseSession(c, deps, {
        ...{ ...decided, widget, recognised: { visitor } },
        isSignedIn: keySet.isVouchedFor,
      });
    }
    return c.json(decided.answer, 200);
  },
});
