import { expect, it } from 'vitest';
import { openGateway } from '../../support/harness';

const START = '203.0.113.7';
const BANNED = '198.51.100.9';

const openChat = async () => {
  const gateway = await openGateway();
  const chat = await gateway.chat({}, { from: START });
  const path = chat.stream.replace('/events', '/messages');
  const send = async (from: string, headers: Record<string, string> = {}) => {
    const json = { text: 'hello' };
    const init = { method: 'POST', json, from, headers };
    return (await gateway.ask(path, init)).status;
  };
  return { gateway, send };
};

const PAGE = { origin: 'http://127.0.0.1:3000' };

it('a page’s message is decided by the address it comes from, too', async () => {
  const { gateway, send } = await openChat();
  await gateway.ban({ ip: BANNED });
  expect(await send(BANNED, PAGE)).toBe(403);
  expect(await send(START, PAGE)).toBe(201);
});

it('a page’s message does not get past a ban of the address that the chat began at', async () => {
  const { gateway, send } = await openChat();
  await gateway.ban({ ip: START });
  expect(await send(BANNED, PAGE)).toBe(403);
});

it('a message by the site’s own server is decided by the visitor’s address', async () => {
  const { gateway, send } = await openChat();
  await gateway.ban({ ip: BANNED });
  expect(await send(BANNED)).toBe(201);
});
