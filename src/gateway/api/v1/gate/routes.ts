import { Hono } from 'hono';
import { z } from 'zod';
import type {
  SessionAnswer,
  SessionRefusal,
  VisitAnswer,
} from '../../../../protocol/answer';
import { answerVisit } from '../../../verdict/answer-visit';
import { canonicalEmail, canonicalPhone } from '../../../keys/canonical-key';
import { decide } from '../../../verdict/decide';
import { findKeySet } from '../../../verdict/key-set';
import { toClaimedKeys, type Browser } from '../../../verdict/subject';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { LONGEST_IDENTITY } from '../../../identity/verify-identity';
import { plainText } from '../../../http/plain-text';
import { ApiError } from '../../../lib/errors/api-error';
import { readBody } from '../../../http/read-body';
import { startSession } from '../../../sessions/start-session';
import { incrementHits } from '../../../store/bans';
import { PROBLEM, problemBody } from '../../shared/errors';
import { listRoutes } from './list';
import { recognise, type Recognised } from './identity';
import { isAllowedOrigin } from '../../shared/origins';
import {
  applyHeaders,
  plainResponse,
  rememberHeaders,
} from '../../shared/plain-response';
import { preflight } from '../../shared/preflight';
import { runningSessionRoutes } from './running-session';
import { TEXT_OR_JSON } from '../../shared/text-or-json';
import { keepVisitorCookie } from './visitor-cookie';

const TOKEN = z
  .string()
  .max(512)
  .optional()
  .describe('The signed visitor token, if this browser has one.');
export const visitBody = z.object({
  visitor: TOKEN,
  identity: z.string().optional().meta({
    description: 'A JWT that the site’s server signed.',
    maxLength: LONGEST_IDENTITY,
  }),
});
const claim = plainText(254).optional();
export const sessionBody = visitBody.extend({
  widget: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'expected a widget adapter’s name'),
  page: z
    .url({ protocol: /^https?$/, error: 'expected the page’s URL' })
    .max(2048),
  claims: z.object({ name: claim, email: claim, phone: claim }).optional(),
});

const JSON_TYPE = { 'content-type': 'application/json' };

/** What the gate on a visitor's page asks. */
export const gateRoutes = (deps: GatewayDeps) => {
  const { db, readSite, secrets, now } = deps;

  const toBrowser = (
    site: string,
    { visitors, identity }: Recognised,
    { address, trusted }: GatewayEnv['Variables']['from'],
  ): Browser => ({
    site,
    visitors,
    identity,
    ...(address && { address }),
    addressTrusted: trusted,
  });

  return new Hono<GatewayEnv>()
    .use('/:site/*', async (c, next) => {
      const found = await readSite(c.req.param('site'));
      if (!found) {
        throw new ApiError('site_not_found', 'There is no such site.', 'site');
      }
      c.set('site', found.site);
      c.set('siteNow', found);
      await next();
    })
    .route('/:site/list', listRoutes(deps))
    .use('/:site/*', async (c, next) => {
      const origin = c.req.header('origin');
      if (origin !== undefined) {
        if (!isAllowedOrigin(c.get('siteNow').origins, origin)) {
          throw new ApiError(
            'origin_not_allowed',
            `Pages of this origin may not use the site "${c.var.site.id}". Its origins are set with: doorlist site add ${c.var.site.id} --origin …`,
            'origin',
          );
        }
        rememberHeaders(c, {
          'access-control-allow-origin': origin,
          'access-control-allow-credentials': 'true',
          vary: 'Origin',
        });
      }
      rememberHeaders(c, { 'cache-control': 'no-store' });
      return preflight(c, next);
    })
    .post('/:site/visits', async (c) => {
      c.set('onlyAsks', true);
      const body = await readBody(c, visitBody, TEXT_OR_JSON);
      const known = await recognise(c, deps, body);
      const browser = toBrowser(c.get('site').id, known, c.get('from'));
      const keySet = await findKeySet(deps, browser);
      const answer = await answerVisit(deps, c.get('siteNow'), keySet, now());
      if (known.visitor === undefined) {
        return plainResponse(c, JSON.stringify(answer), JSON_TYPE);
      }
      applyHeaders(c);
      const token = secrets.signVisitor(known.visitor);
      if (known.cookieIsStale) keepVisitorCookie(c, token);
      const lost = body.visitor === undefined;
      return c.json({
        ...answer,
        ...(lost && { visitor: token }),
      } satisfies VisitAnswer);
    })
    .use('/:site/*', async (c, next) => {
      applyHeaders(c);
      await next();
    })
    .post('/:site/sessions', async (c) => {
      const body = await readBody(c, sessionBody, TEXT_OR_JSON);
      const known = await recognise(c, deps, body);
      const { name } = body.claims ?? {};
      const email = canonicalEmail(body.claims?.email ?? '');
      const phone = canonicalPhone(body.claims?.phone ?? '');
      const browser: Browser = {
        ...toBrowser(c.var.site.id, known, c.var.from),
        claims: toClaimedKeys({ email: email ?? null, phone: phone ?? null }),
      };
      const keySet = await findKeySet(deps, browser);
      const { answer, bans } = await decide(deps, keySet, now());
      if (answer.verdict === 'refused') {
        await incrementHits(db, bans, now());
        const refusal: SessionRefusal = {
          ...answer,
          code: 'refused',
          ...(known.visitor !== undefined && {
            visitor: secrets.signVisitor(known.visitor),
          }),
        };
        const problem = problemBody(
          new ApiError('refused', 'Chat is not available.'),
        );
        return c.json({ ...problem, ...refusal }, 403, PROBLEM);
      }
      const { address, trusted } = c.var.from;
      const started = await startSession(
        db,
        {
          site: c.var.site.id,
          widget: body.widget,
          page: withoutFragment(body.page),
          ...(known.visitor !== undefined && { visitor: known.visitor }),
          address: address && trusted ? address.text : null,
          claims: {
            ...(name && { name }),
            ...(email !== undefined && { email }),
            ...(phone !== undefined && { phone }),
          },
          identity: known.identity,
        },
        now(),
      );
      const { visitor, code } = started.session;
      const token = secrets.signVisitor(visitor);
      if (known.visitor === undefined || known.cookieIsStale) {
        keepVisitorCookie(c, token);
      }
      // Once more: a visitor who is new by now has a tag of their own.
      const after = await decide(
        deps,
        known.visitor === undefined
          ? await findKeySet(deps, { ...browser, visitors: [visitor] })
          : keySet,
        now(),
      );
      return c.json(
        {
          ...after.answer,
          code,
          visitor: token,
          token: started.token,
          stream: `/v1/sites/${c.var.site.id}/sessions/${started.token}/events`,
        } satisfies SessionAnswer,
        201,
      );
    })
    .post('/:site/refusals', async (c) => {
      const body = await readBody(c, visitBody, TEXT_OR_JSON);
      const known = await recognise(c, deps, body);
      const browser = toBrowser(c.var.site.id, known, c.var.from);
      const keySet = await findKeySet(deps, browser);
      const { bans } = await decide(deps, keySet, now());
      if (bans.length) await incrementHits(db, bans, now());
      return c.body(null, 204);
    })
    .route('/:site/sessions/:token', runningSessionRoutes(deps));
};

const withoutFragment = (page: string): string => {
  const url = new URL(page);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
};
