import { mountAgent } from '../agent-panel/mount-agent';
import { findLanguage } from './find-language';
import { findTicketChat, TICKET_EVENTS } from './find-ticket-chat';
import { readGateway } from './read-gateway';
import { explain } from './explain';
import type { ZafClient } from './zaf';

/** Pixels: as high as what it shows, and no higher than a screen. */
const LOWEST = 120;
const HIGHEST = 720;

/** Keeps the frame as high as the panel in it. */
const followHeight = (client: ZafClient, element: Element): void => {
  const tell = () => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    const px = Math.min(HIGHEST, Math.max(LOWEST, height));
    client.invoke('resize', { width: '100%', height: `${px}px` }).catch(() => {
      // The frame stays as it is, and scrolls.
    });
  };
  new ResizeObserver(tell).observe(element);
};

const start = async (client: ZafClient, element: HTMLElement) => {
  const { settings } = await client.metadata();
  const language = await findLanguage(client);
  const gateway = readGateway(settings['gateway']);
  if (gateway === undefined) {
    explain(element, 'noGateway', language);
    return;
  }
  const panel = mountAgent(element, {
    ...{ gateway, language },
    ...(await findTicketChat(client)),
  });
  followHeight(client, element);
  for (const event of TICKET_EVENTS) {
    client.on(event, () => void findTicketChat(client).then(panel.show));
  }
};

const element = document.querySelector<HTMLElement>('[data-doorlist-app]');
const client = window.ZAFClient?.init();
if (element) {
  if (client) void start(client, element);
  else {
    void findLanguage().then((language) =>
      explain(element, 'noFramework', language),
    );
  }
}
