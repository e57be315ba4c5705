import {
  sessionAnswer,
  sessionRefusal,
  sessionRequest,
  type SessionAnswer,
} from '../../../../protocol/gate-sessions';
import type { GatewayDeps } from '../../../deps';
import { visitorAddress } from '../../../http/client-address';
import { readBody, TEXT_OR_JSON } from '../../../http/read-body';
import { readLanguage } from '../../../http/read-language';
import { keepClaims } from '../../../sessions/keep-claims';
import { keepPage } from '../../../sessions/keep-page';
import { readLimits } from '../../../sites/read-limits';
import { isRunning, startSession } from '../../../sessions/start-session';
import { keyId } from '../../../keys/key';
import { incrementHits } from '../../../store/bans';
import { admit, isSurelyAdmitted } from '../../../verdict/answer-visit';
import { decide, type Decision } from '../../../verdict/decide';
import { findClosure, withClosure } from '../../../verdict/find-closure';
import { findKeySet, type KeySet } from '../../../verdict/key-set';
import { toClaimedKeys } from '../../../verdict/subject';
import { PROBLEMS } from '../../openapi/failure-shape';
import { json } from '../../openapi/operation';
import { siteParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { requestBrowser } from './browser';
import { FOR_THE_GATE, VISITOR_CODES } from './group';
import { countScript } from './count-script';
import { countWidget } from './count-widget';
import { limitChat } from './limit-chat';
import { mayLookUp } from './may-look-up';
import { recognise } from './recognise';
import { refuseSession } from './refuse-session';
import { setVisitorCookie } from './visitor-cookie';

const body = {
  schema: sessionRequest,
  types: TEXT_OR_JSON,
  keepsHalves: true,
  example: { widget: 'acquire', page: 'https://shop.example.com/lamps' },
} as const;

/** Returns a widget's name as letters, digits and hyphens. */
const toWidgetName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '') || 'custom';

/** Counts a chat that would have been refused if its site did not only observe. */
const countObserved = async (
  { db, now, dayCounter }: Pick<GatewayDeps, 'db' | 'now' | 'dayCounter'>,
  site: string,
  bans: readonly number[],
): Promise<void> => {
  await incrementHits(db, bans, { isSignedIn: false, at: now() });
  dayCounter.add(site, 'observedChats');
};

/**
 * Decides once the session is written. Who is told of a ban that comes from now
 * on is told by the session; memory has all that came before, for the site is
 * read after that write.
 */
const decideAgain = async (
  deps: GatewayDeps,
  keySet: KeySet,
): Promise<Decision> => {
  const siteNow = await deps.readSite(keySet.site);
  const at = deps.now();
  const isCurrent = siteNow && !siteNow.isStale;
  return isCurrent && (await isSurelyAdmitted(deps, siteNow, keySet))
    ? { answer: admit(deps, siteNow, keySet, at), bans: [] }
    : decide(deps, keySet, at);
};

/** `POST /v1/sites/{site}/sessions`. */
export const startSessionRoute = defineRoute({
  ...FOR_THE_GATE,
  method: 'post',
  path: '/v1/sites/:site/sessions',
  id: 'startSession',
  summary: 'Start a chat',
  params: siteParams,
  body,
  answers: {
    201: json('Admitted', sessionAnswer),
    403: {
      description: 'Refused',
      content: { [PROBLEMS.type]: sessionRefusal },
    },
  },
  codes: VISITOR_CODES,
  handler: (deps) => async (c) => {
    const { secrets, now } = deps;
    const { site, from } = c.var;
    const given = await readBody(c, body);
    const origin = c.req.header('origin');
    countScript(deps, site.id, origin, given);
    const widget = toWidgetName(given.widget);
    countWidget(deps, site, origin, widget);
    const recognised = await recognise(c, deps, given);
    const limits = readLimits(site);
    const by = { site: site.id, limits, visitor: recognised.visitor, from };
    await limitChat(deps, by, requestBrowser(c, recognised));
    const claims = keepClaims(given.claims, site.country);
    const keys = toClaimedKeys(claims);
    // Else whoever asks often could learn of each person whether they are banned.
    const claimsChecked = mayLookUp(deps, by, keys);
    const { page, change } = keepPage(given.page, origin);
    const browser = {
      ...requestBrowser(c, recognised),
      claims: claimsChecked ? keys : [],
    };
    const keySet = await findKeySet(deps, browser);
    const refused = { widget, recognised, isSignedIn: keySet.isVouchedFor };

    const { answer, bans } = await decide(deps, keySet, now());
    if (answer.verdict === 'refused') {
      return refuseSession(c, deps, { answer, bans, ...refused });
    }
    const siteNow = c.get('siteNow');
    const { visitors } = recognised;
    const guest = { keySet, visitors };
    const closure = await findClosure(deps.db, siteNow, guest, now());
    // One that goes on is answered again, should its first answer be lost.
    if (closure && !(await isRunning(deps.db, site.id, given.chat, visitors))) {
      const closed = withClosure(answer, closure, siteNow, now());
      if (closure.shield) deps.dayCounter.add(site.id, 'shieldedChats');
      return refuseSession(c, deps, {
        ...{ answer: closed, bans: [], ...refused },
      });
    }

    const { session, token, isNew } = await startSession(
      deps,
      {
        site: site.id,
        widget,
        form: { ...claims, page, page_change: change },
        visitors: recognised.visitors,
        ...(given.chat !== undefined && { chat: given.chat }),
        address: visitorAddress(from)?.text ?? null,
        addressTrusted: from.trusted,
        ...(from.place && { place: from.place }),
        language: readLanguage(c.req.header('accept-language')),
        claimsChecked,
        identity: recognised.identity,
        details: recognised.details,
        proven: keySet.identifiers.filter(
          (key) => !keys.some((claimed) => keyId(claimed) === keyId(key)),
        ),
      },
      now(),
    );
    const { visitor, code } = session;
    // Once more: a visitor who is new by now has a tag of their own, and one
    // whose first answer was lost may have been blocked since.
    const after = await decideAgain(
      deps,
      recognised.visitor === undefined
        ? await findKeySet(deps, { ...browser, visitors: [visitor] })
        : keySet,
    );
    if (after.answer.verdict === 'refused' && !isNew) {
      return refuseSession(c, deps, { ...after, ...refused });
    }
    const visitorToken = secrets.signVisitor(visitor);
    await setVisitorCookie(c, deps, visitor);
    if (isNew) {
      deps.dayCounter.add(site.id, 'chats');
      if (recognised.visitor === undefined) {
        deps.visitorLimits.countFirstChat({ site: site.id, limits, visitor });
      }
      if (after.bans.length) await countObserved(deps, site.id, after.bans);
    }
    return c.json(
      {
        ...after.answer,
        code,
        visitor: visitorToken,
        token,
        stream: `/v1/sites/${site.id}/sessions/${token}/events`,
      } satisfies SessionAnswer,
      201,
    );
  },
});
