import type { AcquireGlobals } from './acquire/open-queue';
import { kept } from './acquire/kept';
import { randomId } from './acquire/random-id';

/** Only what the shop uses of the gate's page API. */
interface Gate {
  init(options: {
    gateway: string;
    site?: string;
    widget: 'acquire';
    onChatInitiated(chat: { token: string }): void;
  }): unknown;
}

type Page = AcquireGlobals & { Doorlist?: Gate };
const page: Page = window as Page;

/**
 * Shop and chat widget both know the visitor by this: it goes onto the contact
 * as the vendor documents, and to the shop's server with the session.
 */
const shopperId = (): string => {
  const stored = kept<string>(() => localStorage, 'shopper');
  const shopper = stored.read() ?? randomId();
  stored.write(shopper);
  return shopper;
};

const handOver = (shopper: string, token: string) =>
  fetch('/chat/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ shopper, token }),
    keepalive: true,
  });

const script = document.querySelector<HTMLScriptElement>(
  'script[src$="/doorlist.js"]',
);
const shopper = shopperId();
(page.acquire ??= []).push({ fields: { contact: { shopper } } });

const watchChats = () =>
  script &&
  page.Doorlist?.init({
    gateway: new URL(script.src).origin,
    site: script.dataset['site'],
    widget: 'acquire',
    onChatInitiated: ({ token }) =>
      // The visitor's chat goes on without; agents just do not see it.
      void handOver(shopper, token).catch(() => undefined),
  });

// It may have come already, or never come: then the chat is left alone.
if (page.Doorlist) watchChats();
else script?.addEventListener('load', watchChats, { once: true });

// The page around the shop, if there is one, shows where the visitor is. A
// path is no secret from whom the shop allows to frame it.
if (parent !== window) parent.postMessage({ page: location.pathname }, '*');
