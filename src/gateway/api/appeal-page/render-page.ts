import { html } from 'hono/html';
import { APPEAL_TEXTS, type AppealLanguage } from '../../appeals/texts';

/** A piece of a page, whose texts are escaped. */
export type Markup = ReturnType<typeof html>;

/** The page's frame: head, languages, and the given content. */
export const renderPage = (
  language: AppealLanguage,
  query: URLSearchParams,
  content: Markup,
): Markup => {
  const { title, languages } = APPEAL_TEXTS[language];
  const links = Object.entries(APPEAL_TEXTS).map(([tag, { name }]) => {
    const other = new URLSearchParams(query);
    other.set('lang', tag);
    return html`<li>
      <a
        href="?${other.toString()}"
        lang="${tag}"
        hreflang="${tag}"
        ${tag === language ? html`aria-current="true"` : ''}
        >${name}</a
      >
    </li> `;
  });
  return html`<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/appeal.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
        <nav aria-label="${languages}">
          <ul>
            ${links}
          </ul>
        </nav>
      </body>
    </html>`;
};
