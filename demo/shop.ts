import { shopperId } from './widget/shopper-id';

/** Only what the shop uses of the gate's page API. */
interface Gate {
  init(options: {
    gateway: string;
    site?: string;
    widget: 'acquire';
    onChatInitiated(chat: { token: string }): void;
  }): unknown;
}

const page: Window & { Doorlist?: Gate } = window;

const handOver = (token: string) =>
  fetch('/chat/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ shopper: shopperId(), token }),
    keepalive: true,
  });

const script = document.querySelector<HTMLScriptElement>(
  'script[src$="/doorlist.js"]',
);

const watchChats = () =>
  script &&
  page.Doorlist?.init({
    gateway: new URL(script.src).origin,
    site: script.dataset['site'],
    widget: 'acquire',
    onChatInitiated: ({ token }) =>
      // The visitor's chat goes on without; agents just do not see it.
      void handOver(token).catch(() => undefined),
  });

// It may have come already, or never come: then the chat is left alone.
if (page.Doorlist) watchChats();
else script?.addEventListener('load', watchChats, { once: true });

// The page around the shop, if there is one, shows where the visitor is. A
// path is no secret from whom the shop allows to frame it.
if (parent !== window) parent.postMessage({ page: location.pathname }, '*');
