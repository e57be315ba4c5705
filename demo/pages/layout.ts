import { html } from 'hono/html';

/** What every page needs to know of the gateway. */
export interface PageSettings {
  gateway: string;
  site: string;
}

type Content = ReturnType<typeof html>;

/**
 * A page of the shop. The chat widget comes as its vendor says: first the
 * queue, then the loader. Neither waits for the gateway's script, nor does it
 * wait for them.
 */
export const layout = (
  { gateway, site }: PageSettings,
  title: string,
  content: Content,
): Content =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/shop.css" />
        <script src="/acquire-queue.js"></script>
        <script src="/acquire/widget.js" async></script>
        <script
          src="${gateway}/doorlist.js"
          data-site="${site}"
          data-widget="acquire"
          async
        ></script>
        <script src="/shop.js" defer></script>
      </head>
      <body>
        <header>
          <a class="brand" href="/lamps">Lumen &amp; Oak</a>
          <p>Lamps made in small numbers, sent within the week.</p>
        </header>
        <main>${content}</main>
        <footer>A shop that only exists to try Doorlist in.</footer>
      </body>
    </html>`;
