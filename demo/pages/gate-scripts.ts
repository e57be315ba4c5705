import { html } from 'hono/html';
import type { Choices } from './choices';
import type { PageSettings } from './page';
import type { DemoWidget } from './widgets';

/**
 * The gateway's script tag. The shop's own widget is an object, which no
 * attribute can hold: there the tag is bare, and a script of the page starts
 * the gate with what its own tag says.
 */
export const gateScripts = (
  { gateway, site }: PageSettings,
  { name, initBy }: DemoWidget,
  choices: Choices,
) => {
  const src = `${gateway}/doorlist.js`;
  const policy = html`${attribute('when-refused', choices)}
  ${attribute('when-unknown', choices)}`;
  return initBy
    ? html`<script src="${src}" async></script>
        <script src="${initBy}" data-site="${site}" ${policy} defer></script>`
    : html`<script
        src="${src}"
        data-site="${site}"
        data-widget="${choices.widget ?? name}"
        ${policy}
        async
      ></script>`;
};

/**
 * The head script, from the shop itself: the page waits for it, and must not wait
 * for anybody else. `?head=none` shows how it is without.
 */
export const headScript = (
  { gateway, site }: PageSettings,
  { name, root }: DemoWidget,
  { head }: Choices,
) => {
  const settings = { gateway, site, widget: name, ...(root && { hide: root }) };
  const query = new URLSearchParams(settings).toString();
  return head !== 'none'
    ? html`<script src="/doorlist-head.js?${query}"></script>`
    : '';
};

const attribute = (name: 'when-refused' | 'when-unknown', choices: Choices) =>
  choices[name] && html`data-${name}="${choices[name]}"`;
