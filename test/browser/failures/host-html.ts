import type { Policy } from './cause';

/** How a cause wants its page. */
export interface PageOptions {
  /** Origin of the gateway, as this browser reaches it. */
  gateway: string;
  policy: Policy;
  /** More attributes of the gate's tag. */
  attributes?: string | undefined;
  /** What stands on the page before all of its scripts. */
  html?: string;
  /** How many times the page holds the gate's tag. @default 1 */
  tags?: number;
  /** Scripts that make the page's chat; none: it never comes. */
  widget?: readonly string[];
  /** What the gate's tag says of it. @default 'acquire' */
  vendor?: string;
  nonce?: string;
}

/** Milliseconds; the docs speak of the default, tests need not wait so long. */
export const PATIENCE = 300;

const WIDGET = ['/acquire-queue.js', '/acquire/widget.js'];

/** A site's page: chat first, so that what the gate does to it is seen. */
export const hostHtml = ({
  gateway,
  policy,
  attributes = '',
  html = '',
  tags = 1,
  widget = WIDGET,
  vendor = 'acquire',
  nonce,
}: PageOptions): string => {
  const script = (src: string, rest = '') =>
    `<script src="${src}"${nonce ? ` nonce="${nonce}"` : ''} ${rest}></script>`;
  const gate = script(
    `${gateway}/doorlist.js`,
    `data-widget="${vendor}" data-when-unknown="${policy}" data-patience="${PATIENCE}" ${attributes}`,
  );
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Lamps</title></head>
  <body>
    <h1>Lamps</h1>
    ${html}
    ${widget.map((src) => script(src)).join('\n')}
    ${gate.repeat(tags)}
  </body>
</html>`;
};
