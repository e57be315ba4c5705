import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { contentSecurityPolicy } from './content-security-policy';
import { LAMPS, type Lamp } from './lamps';
import { layout, type PageSettings } from './layout';

/** The pages of the shop, each made on the server. */
export const pageRoutes = (settings: PageSettings) => {
  const policy = contentSecurityPolicy(settings.gateway);
  const page = (
    c: Context,
    title: string,
    content: ReturnType<typeof html>,
    status: 200 | 404 = 200,
  ) =>
    c.html(layout(settings, title, content), status, {
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    });

  return new Hono()
    .get('/', (c) => c.redirect('/lamps'))
    .get('/lamps', (c) => page(c, 'Lamps · Lumen & Oak', cards(LAMPS)))
    .get('/lamps/:slug', (c) => {
      const lamp = LAMPS.find(({ slug }) => slug === c.req.param('slug'));
      return lamp
        ? page(c, `${lamp.name} · Lumen & Oak`, product(lamp))
        : page(c, 'Not found · Lumen & Oak', missing, 404);
    })
    .get('*', (c) => page(c, 'Not found · Lumen & Oak', missing, 404));
};

const cards = (lamps: readonly Lamp[]) =>
  html`<ul class="cards">
    ${lamps.map(
      ({ slug, name, price }) =>
        html`<li>
          <a class="card" href="/lamps/${slug}">
            <span class="picture ${slug}"></span>
            <strong>${name}</strong>
            <span class="price">€ ${price}</span>
          </a>
        </li>`,
    )}
  </ul>`;

const product = ({ slug, name, price, summary, details }: Lamp) =>
  html`<nav><a href="/lamps">All lamps</a></nav>
    <article>
      <div class="picture ${slug}"></div>
      <h1>${name}</h1>
      <p class="price">€ ${price}</p>
      <p>${summary}</p>
      <ul class="details">
        ${details.map((detail) => html`<li>${detail}</li>`)}
      </ul>
    </article>
    <h2>More lamps</h2>
    ${cards(LAMPS.filter((lamp) => lamp.slug !== slug))}`;

const missing = html`<nav><a href="/lamps">All lamps</a></nav>
  <h1>There is no such page.</h1>`;
