// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsGlobals } from '../../../demo/zendesk/classic/settings';
import { startWidget } from '../../../demo/zendesk/classic/start-widget';
import { createFakeServer, type FakeServer } from './fake-chat-server';
import { openPage, type OpenPage } from './widget-page';
import { openZendesk, type ZendeskOnPage } from './zendesk-page';
import { waitFor } from '../../wait-for';

const page = window as SettingsGlobals;

describe('demo widget that speaks as Zendesk’s Web Widget (Classic) does', () => {
  let fake: FakeServer;
  let shop: OpenPage;
  let zendesk: ZendeskOnPage;

  const nextPage = ({ hasHelp = true, before = () => {} } = {}) => {
    zendesk = openZendesk();
    before();
    shop = openPage('zendesk-classic', () =>
      startWidget(zendesk.serve, hasHelp, fake.server),
    );
  };
  const run = (name: string, ...details: unknown[]) =>
    zendesk.zE('webWidget', name, ...details);
  const get = (name: string) => zendesk.zE('webWidget:get', name);
  const hear = (...names: string[]) => zendesk.hear('webWidget:on', ...names);
  const suppress = (value: boolean) =>
    run('updateSettings', { webWidget: { chat: { suppress: value } } });
  const help = () =>
    [
      ...(document
        .querySelector('.zendesk-help')
        ?.shadowRoot?.querySelectorAll('button') ?? []),
    ].map((button) => button.getAttribute('aria-label') ?? button.textContent);

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    delete page.zESettings;
    fake = createFakeServer();
    nextPage();
  });

  it('serves calls made before it was there, then says it is connected', () => {
    let heard: unknown[][] = [];
    nextPage({
      before() {
        heard = hear('chat:connected');
        run('hide');
      },
    });
    expect(heard).toEqual([['chat:connected']]);
    expect(get('display')).toBe('hidden');
  });

  it('reads its settings when it starts, and no later', () => {
    page.zESettings = { webWidget: { chat: { suppress: true } } };
    nextPage();
    expect(get('display')).toBe('helpCenter');
    expect(shop.buttons()).toEqual([]);
    page.zESettings.webWidget = { chat: { suppress: false } };
    expect(get('display')).toBe('helpCenter');
    suppress(false);
    expect(get('display')).toBe('contactOptions');
  });

  it('keeps its help where the chat is suppressed', async () => {
    run('open');
    await vi.waitUntil(shop.box);
    const heard = hear('open', 'close');
    suppress(true);
    await waitFor(() => expect(shop.buttons()).toEqual([]));
    expect(help()).toEqual(['Help']);
    run('open');
    expect(help()).toEqual(['Minimise help']);
    expect(heard).toEqual([['close'], ['open']]);
    suppress(true);
    expect(help()).toEqual(['Minimise help']);
    suppress(false);
    expect(help()).toEqual([]);
    await waitFor(() => expect(shop.buttons()).toEqual(['Chat with us']));
  });

  it('has nothing left where the chat was its only channel', () => {
    nextPage({ hasHelp: false });
    expect(get('display')).toBe('chat');
    suppress(true);
    expect(get('display')).toBe('hidden');
  });

  it('is hidden and shown whole', async () => {
    run('hide');
    suppress(true);
    expect(help()).toEqual([]);
    run('show');
    expect(help()).toEqual(['Help']);
    suppress(false);
    await waitFor(() => expect(shop.buttons()).toEqual(['Chat with us']));
  });

  it('tells of a chat, an agent, and of the visitor’s end alone', async () => {
    const heard = hear('chat:start', 'chat:end', 'userEvent');
    run('chat:send', 'hello');
    await waitFor(() => expect(heard).toEqual([['chat:start']]));
    expect(get('chat:isChatting')).toBe(true);
    fake.reply('Good evening');
    expect(heard[1]?.[1]).toMatchObject({ action: 'Chat Served by Operator' });
    fake.endAll();
    expect(get('chat:isChatting')).toBe(false);
    expect(heard).toHaveLength(2);
    run('chat:send', 'one more thing');
    await waitFor(() => expect(heard).toHaveLength(3));
    run('chat:end');
    expect(heard.slice(2)).toEqual([['chat:start'], ['chat:end']]);
  });

  it('tells of no start where a chat of an earlier page goes on', async () => {
    run('chat:send', 'hello');
    await waitFor(() => expect(get('chat:isChatting')).toBe(true));
    let heard: unknown[][] = [];
    nextPage({ before: () => (heard = hear('chat:start')) });
    expect(get('chat:isChatting')).toBe(true);
    expect(heard).toEqual([]);
  });

  it('gives the agents the tags that are left', async () => {
    run('chat:send', 'hello');
    await waitFor(() => expect(get('chat:isChatting')).toBe(true));
    run('chat:addTags', ['a', 'b'], 'c');
    run('chat:addTags', 'a');
    run('chat:removeTags', ['b']);
    expect(fake.server.describe.mock.lastCall?.[1]).toMatchObject({
      tags: 'a c',
    });
  });
});
