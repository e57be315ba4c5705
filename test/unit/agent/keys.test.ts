// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fakeGateway, ok } from './fake-gateway';
import { openChat, openPanel } from './open-panel';
import { aMe, aSession } from './samples';
import { waitFor } from '../../wait-for';

const press = (
  target: EventTarget,
  key: string,
  more: KeyboardEventInit = {},
) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', {
      ...{ key, bubbles: true, composed: true, cancelable: true },
      ...more,
    }),
  );

const open = async (role: 'owner' | 'viewer' = 'owner') => {
  const gateway = fakeGateway({
    'GET /v1/me': ok(aMe({ role })),
    'GET /v1/bans': ok({ data: [] }),
  });
  const panel = openPanel(gateway);
  const main = await panel.find('main');
  return { panel, main };
};

describe('the keys', () => {
  it.each([
    ['b', '/console/blocked'],
    ['s', '/console/settings'],
  ])('G, then %s leads to %s', async (letter, url) => {
    const { panel, main } = await open();
    press(main, 'g');
    press(main, letter);
    await waitFor(() => expect(panel.router.url()).toContain(url));
    press(main, 'g');
    press(main, 'c');
    await waitFor(() => expect(panel.router.url()).toBe('/console/chats'));
  });

  it('after G do nothing else, and after another key nothing at all', async () => {
    const gateway = fakeGateway({ 'GET /v1/bans': ok({ data: [] }) });
    const panel = await openChat(gateway, aSession());
    const main = await panel.find('main');
    press(main, 'g');
    press(main, 'x');
    press(main, 'b');
    await waitFor(() =>
      expect(panel.router.url()).toBe('/console/chats/K7F2-9QXM/block'),
    );
    panel.router.back();
    await waitFor(() => expect(panel.all('dialog')).toEqual([]));
    press(main, 'g');
    press(main, 'b');
    await waitFor(() => expect(panel.router.url()).toBe('/console/blocked'));
  });

  it('act in the reply box beside Alt, and are text without it', async () => {
    const panel = await openChat(fakeGateway(), aSession());
    const box = await panel.find<HTMLTextAreaElement>('.reply textarea');
    press(box, 'b');
    expect(panel.router.url()).toBe('/console/chats/K7F2-9QXM');
    // What a Mac makes of it.
    press(box, '∫', { code: 'KeyB', altKey: true });
    await waitFor(() =>
      expect(panel.router.url()).toBe('/console/chats/K7F2-9QXM/block'),
    );
  });

  it('are listed by ?, and turned off by one choice', async () => {
    const { panel, main } = await open();
    press(main, '?');
    await panel.says('.key-help', /G then B blocked visitors|GthenBblocked/);
    await panel.click('Close');
    await panel.check('.checks label:last-child input');
    press(main, 'g');
    press(main, 'b');
    press(main, '?');
    await waitFor(() => expect(panel.all('.key-help')).toEqual([]));
    expect(panel.router.url()).toBe('/console/chats');
  });
});
