import { html } from 'hono/html';
import { queryOf } from './choices';
import { gateScripts, headScript } from './gate-scripts';
import type { Content, Page, PageSettings } from './page';
import { WIDGETS, type PageScript } from './widgets';

/**
 * A page of the shop. The chat widget comes as its vendor says. It does not
 * wait for the gateway's script, nor does that wait for it.
 */
export const layout = (settings: PageSettings, page: Page): Content => {
  const { title, content, widget, choices } = page;
  const { locale = 'en' } = choices;
  // The shop speaks English, whatever its page asks the gate to speak.
  return html`<!doctype html>
    <html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <title>${title} · Lumen &amp; Oak</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/shop.css" />
        ${headScript(settings, widget, choices)}
        ${widget.scripts.map(scriptElement)}
        ${gateScripts(settings, widget, choices)}
        <script src="/shop.js" defer></script>
      </head>
      <body lang="en">
        <header>
          <a class="brand" href="${widget.path}/lamps${queryOf(choices)}"
            >Lumen &amp; Oak</a
          >
          <p>Lamps made in small numbers, sent within the week.</p>
        </header>
        <main>${content}</main>
        <footer>
          <p>A shop that only exists to try Doorlist in.</p>
          ${widgetLine(page)}
        </footer>
      </body>
    </html>`;
};

const scriptElement = ({ src, id, when }: PageScript) =>
  html`<script
    ${id ? html`id="${id}"` : ''}
    src="${src}"
    ${when ?? ''}
  ></script>`;

/** The same page with each widget. */
const widgetLine = ({ widget, choices, at }: Page) => {
  const places = WIDGETS.map(({ label, path }) =>
    path === widget.path
      ? html`<span aria-current="page">${label}</span>`
      : html`<a href="${path}${at}${queryOf(choices)}">${label}</a>`,
  );
  return html`<p>
    Chat widget on this page:
    ${places.map((place, index) => html`${index ? ' · ' : ''}${place}`)}
  </p>`;
};
