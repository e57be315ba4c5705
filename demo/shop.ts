import { startOver } from './start-over';
import { whenGateIsThere } from './when-gate-is-there';
import { shopperId } from './widget/shopper-id';

const handOver = (token: string) =>
  fetch('/chat/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ shopper: shopperId(), token }),
    keepalive: true,
  });

/**
 * Tells the page around the shop, if there is one, what happens here. That is no
 * secret from whom the shop allows to frame it.
 */
const tell = (news: object): void => {
  if (parent !== window) parent.postMessage(news, '*');
};

// First of all: what the gate says concerns the page that is open by then.
tell({ page: location.pathname + location.search });

// What the page's own tag or script started the gate with goes on: this only
// adds hooks.
whenGateIsThere((gate) =>
  gate.init({
    onChatInitiated: ({ token }: { token: string }) => {
      tell({ chat: 'started' });
      // The visitor's chat goes on without; agents just do not see it.
      void handOver(token).catch(() => undefined);
    },
    onRefused: () => tell({ verdict: 'refused' }),
    onAdmitted: () => tell({ verdict: 'admitted' }),
  }),
);

const COMMANDS: Record<string, () => Promise<object>> = {
  'start over': async () => {
    await startOver();
    return { startedOver: true };
  },
  'start flood': () => askFlood('/start', 'POST'),
  'stop flood': () => askFlood('/stop', 'POST'),
  'read flood': () => askFlood('', 'GET'),
};

const askFlood = async (path: string, method: string): Promise<object> => {
  const response = await fetch(`/flood${path}`, { method });
  return { flood: await response.json() };
};

// Only what the shop's policy lets frame it can be around it.
addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== parent || typeof data !== 'string') return;
  if (!Object.hasOwn(COMMANDS, data)) return;
  COMMANDS[data]?.().then(tell, () => undefined);
});
