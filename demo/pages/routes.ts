import { Hono, type Context } from 'hono';
import { readChoices, queryOf } from './choices';
import { contentSecurityPolicy } from './content-security-policy';
import { LAMPS } from './lamps';
import { lampCards, lampDetails, noSuchPage } from './lamp-views';
import { layout } from './layout';
import type { Page, PageSettings } from './page';
import { ACQUIRE, WIDGETS, type DemoWidget } from './widgets';

/** The pages of the shop, each made on the server, once for each widget. */
export const pageRoutes = (settings: PageSettings) => {
  const policy = contentSecurityPolicy(settings.gateway);
  const show = (c: Context, page: Page, status: 200 | 404 = 200) =>
    c.html(layout(settings, page), status, {
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    });

  const pagesOf = (widget: DemoWidget) => {
    const read = (c: Context) => {
      const choices = readChoices(c.req.query());
      const link = (at: string) => widget.path + at + queryOf(choices);
      return { page: { widget, choices, at: '/lamps' }, link };
    };
    const missing = (c: Context) => {
      const { page, link } = read(c);
      return show(
        c,
        { ...page, title: 'Not found', content: noSuchPage(link) },
        404,
      );
    };
    return new Hono()
      .get('/', (c) => c.redirect(read(c).link('/lamps')))
      .get('/lamps', (c) => {
        const { page, link } = read(c);
        return show(c, {
          ...page,
          title: 'Lamps',
          content: lampCards(LAMPS, link),
        });
      })
      .get('/lamps/:slug', (c) => {
        const lamp = LAMPS.find(({ slug }) => slug === c.req.param('slug'));
        if (!lamp) return missing(c);
        const { page, link } = read(c);
        return show(c, {
          ...page,
          at: `/lamps/${lamp.slug}`,
          title: lamp.name,
          content: lampDetails(lamp, link),
        });
      })
      .get('*', missing);
  };

  const app = new Hono();
  // The pages without a name of a widget come last: they take every path.
  WIDGETS.filter((widget) => widget !== ACQUIRE).forEach((widget) =>
    app.route(widget.path, pagesOf(widget)),
  );
  return app.route('/', pagesOf(ACQUIRE));
};
