import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { LONGEST_APPEAL, LONGEST_CONTACT } from '../../../protocol/appeals';
import { addAppeal, isContact } from '../../appeals/add-appeal';
import {
  findAppealView,
  type AppealView,
} from '../../appeals/find-appeal-view';
import {
  APPEAL_TEXTS,
  pickAppealLanguage,
  type AppealLanguage,
} from '../../appeals/texts';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { cleanText } from '../../lib/clean-text';
import { ApiError } from '../../lib/errors/api-error';
import { renderAppeal, type Refused } from './render-appeal';
import { renderPage, type Markup } from './render-page';
import { STYLE } from './style.css';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

type PageContext = Context<GatewayEnv, '/appeal/:reference'>;

const languageOf = (c: PageContext): AppealLanguage =>
  pickAppealLanguage(c.req.query('lang'), c.req.header('accept-language'));

const send = (
  c: PageContext,
  status: 200 | 404 | 422 | 429,
  content: Markup,
) => {
  const query = new URL(c.req.url).searchParams;
  return c.html(renderPage(languageOf(c), query, content), status);
};

const sendNotFound = (c: PageContext, { visitorLimits }: GatewayDeps) => {
  visitorLimits.countWrongToken(c.var.from);
  const { notFound } = APPEAL_TEXTS[languageOf(c)];
  return send(c, 404, html`<p>${notFound}</p>`);
};

const findView = (
  c: PageContext,
  deps: GatewayDeps,
): Promise<AppealView | undefined> =>
  findAppealView(
    deps,
    {
      reference: c.req.param('reference'),
      site: c.req.query('site') ?? '',
      key: c.req.query('key') ?? '',
    },
    deps.now(),
  );

/** Returns a field of a form as somebody wrote it: forms send CR and LF. */
const readField = (form: Record<string, unknown>, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
};

/** Adds the appeal in a form; returns what was wrong with it, if anything. */
const takeForm = async (
  c: PageContext,
  { db, now, visitorLimits }: GatewayDeps,
  { ban, site, person }: AppealView,
): Promise<Refused | undefined> => {
  const form = await c.req.parseBody();
  const text = readField(form, 'text');
  const contact = readField(form, 'contact').slice(0, LONGEST_CONTACT);
  if (!cleanText(text)) return { problem: 'empty', text, contact };
  if (text.length > LONGEST_APPEAL) {
    return { problem: 'tooLong', text, contact };
  }
  if (!isContact(cleanText(contact))) {
    return { problem: 'noMailbox', text, contact };
  }
  try {
    visitorLimits.countAppeal(c.var.from);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { problem: 'tooMany', text, contact };
  }
  const about = { ban: ban.id, site: site.id, person };
  const language = languageOf(c);
  try {
    await addAppeal(db, { ...about, text, contact, language }, now());
  } catch (error) {
    // Sent twice: the page shows what they wrote first.
    if (!(error instanceof ApiError)) throw error;
  }
  return undefined;
};

/** The page on which a refused person appeals, and reads the answer: no script. */
export const appealPageRoutes = (deps: GatewayDeps) =>
  new Hono<GatewayEnv>()
    .get('/appeal.css', (c) => {
      c.header('cache-control', 'public, max-age=300');
      return c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' });
    })
    .use('/appeal/:reference', async (c, next) => {
      c.header('content-security-policy', POLICY);
      c.header('referrer-policy', 'no-referrer');
      c.header('cache-control', 'no-store');
      await next();
    })
    .get('/appeal/:reference', async (c) => {
      const view = await findView(c, deps);
      if (!view) return sendNotFound(c, deps);
      return send(c, 200, renderAppeal(view, languageOf(c)));
    })
    .post('/appeal/:reference', async (c) => {
      const view = await findView(c, deps);
      if (!view) return sendNotFound(c, deps);
      const mayAsk = view.site.appeals === 1 && view.next === 'now';
      const refused = mayAsk ? await takeForm(c, deps, view) : undefined;
      if (refused) {
        const status = refused.problem === 'tooMany' ? 429 : 422;
        return send(c, status, renderAppeal(view, languageOf(c), refused));
      }
      // So that loading the page again sends nothing again.
      return c.redirect(`?${new URL(c.req.url).searchParams}`, 303);
    });
