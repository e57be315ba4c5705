import { baseOf } from './gate/base-of';
import { HEAD, type PageWithHead } from './gate/page-with-head';
import { ACQUIRE_ROOT } from './widgets/acquire-root';
import type { ZendeskPage } from './widgets/zendesk';

// Every page waits for this script, so it weighs as little as it can. It stands
// in front of all that the page's visitors write, so the names of the document
// are the document's.

/** Keeps the widget of a refused browser away until the gate has its verdict. */
const hideWidgets = (selector: string, widget: string | null) => {
  const page = window as ZendeskPage;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${selector}{display:none!important}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  /** Has `see` called with each value that the page gives one of its globals. */
  const watch = <Name extends 'zE' | 'zESettings'>(
    name: Name,
    see: (value: NonNullable<ZendeskPage[Name]>) => void,
  ) => {
    // A page that has it already keeps it.
    let current = page[name];
    Object.defineProperty(page, name, {
      configurable: true,
      get: () => current,
      set(value: NonNullable<ZendeskPage[Name]>) {
        current = value;
        try {
          if (!sheet.disabled) see(value);
        } catch {
          // What the page sets is its own affair, and never fails because of us.
        }
      },
    });
  };

  // Of the classic widget only the chat: its other channels stay, as they do
  // where the gate refuses.
  let chat: { suppress?: boolean } | undefined;
  // What the page suppresses itself is not ours to show again.
  let isOwn: boolean;
  watch('zESettings', (settings) => {
    chat = (settings.webWidget ??= {}).chat ??= {};
    isOwn = !!chat.suppress;
    chat.suppress = true;
  });
  if (widget === 'zendesk-classic') page.zESettings = {};
  watch('zE', (zE) => {
    if (!chat && !page.$zopim) zE('messenger', 'hide');
  });

  (document as PageWithHead)[HEAD] = () => {
    if (sheet.disabled) return;
    sheet.disabled = true;
    if (!chat) {
      page.zE?.('messenger', 'show');
      return;
    }
    chat.suppress = isOwn;
    page.zE?.('webWidget', 'updateSettings', { webWidget: { chat } });
  };
};

try {
  const { origin, searchParams } = new URL(
    (document.currentScript as HTMLScriptElement).src,
  );
  const read = (name: string) => searchParams.get(name);
  if (localStorage.getItem(baseOf(read('gateway') || origin, read('site')))) {
    hideWidgets(read('hide') || ACQUIRE_ROOT, read('widget'));
  }
} catch {
  // Without storage nobody was refused; without such style sheets, as in 2021,
  // the widget is hidden when the gate does.
}
