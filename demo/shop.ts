import { whenGateIsThere } from './when-gate-is-there';
import { shopperId } from './widget/shopper-id';

const handOver = (token: string) =>
  fetch('/chat/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ shopper: shopperId(), token }),
    keepalive: true,
  });

// What the page's own tag or script started the gate with goes on: this only
// adds a hook.
whenGateIsThere((gate) =>
  gate.init({
    onChatInitiated: ({ token }: { token: string }) =>
      // The visitor's chat goes on without; agents just do not see it.
      void handOver(token).catch(() => undefined),
  }),
);

// The page around the shop, if there is one, shows where the visitor is. An
// address is no secret from whom the shop allows to frame it.
if (parent !== window) {
  parent.postMessage({ page: location.pathname + location.search }, '*');
}
