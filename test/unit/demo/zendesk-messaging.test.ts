// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startWidget } from '../../../demo/zendesk/messaging/start-widget';
import { createFakeServer, type FakeServer } from './fake-chat-server';
import { openPage, type OpenPage } from './widget-page';
import { openZendesk, type ZendeskOnPage } from './zendesk-page';
import { waitFor } from '../../wait-for';

describe('demo widget that speaks as Zendesk’s messaging does', () => {
  let fake: FakeServer;
  let shop: OpenPage;
  let zendesk: ZendeskOnPage;

  const nextPage = (revision: 'current' | 'old' = 'current') => {
    zendesk = openZendesk();
    shop = openPage('zendesk-messaging', () =>
      startWidget(zendesk.serve, revision, fake.server),
    );
  };
  const run = (name: string) => zendesk.zE('messenger', name);
  const hear = (...names: string[]) => zendesk.hear('messenger:on', ...names);

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    fake = createFakeServer();
    nextPage();
  });

  it('opens, closes, hides and shows', async () => {
    run('open');
    await vi.waitUntil(shop.box);
    run('close');
    await waitFor(() => expect(shop.buttons()).toEqual(['Chat with us']));
    run('hide');
    await waitFor(() => expect(shop.buttons()).toEqual([]));
    run('show');
    await waitFor(() => expect(shop.buttons()).toEqual(['Chat with us']));
  });

  it('tells of itself in objects, and of a conversation and its agent', async () => {
    const heard = hear(
      'open',
      'close',
      'conversationStarted',
      'conversationAgentAssigned',
    );
    run('open');
    run('close');
    expect(heard).toEqual([
      ['open', expect.objectContaining({ type: 'messagingOpened' })],
      ['close', expect.objectContaining({ type: 'messagingClosed' })],
    ]);
    run('open');
    await shop.write('hello');
    await waitFor(() => expect(heard).toHaveLength(4));
    fake.reply('Good evening');
    fake.reply('How can we help?');
    expect(heard.slice(3).map(([name]) => name)).toEqual([
      'conversationStarted',
      'conversationAgentAssigned',
    ]);
    expect(shop.buttons()).not.toContain('End chat');
  });

  it('stops telling whoever wants no more', () => {
    const listener = vi.fn();
    const stop = zendesk.zE('messenger:on', 'open', listener) as () => void;
    stop();
    run('open');
    expect(listener).not.toHaveBeenCalled();
  });

  it('in its old revision tells of opening and closing, and nothing with it', async () => {
    nextPage('old');
    const heard = hear('open', 'close', 'conversationStarted');
    expect(zendesk.zE('messenger:on', 'open', vi.fn())).toBeUndefined();
    run('open');
    await shop.write('hello');
    await waitFor(() => expect(shop.log()).toContain('hello'));
    run('close');
    expect(heard).toEqual([['open'], ['close']]);
  });

  it('gives the agents the conversation’s tags', async () => {
    run('open');
    await shop.write('hello');
    await waitFor(() => expect(shop.log()).toContain('hello'));
    zendesk.zE('messenger:set', 'conversationTags', ['vip', 'doorlist_A']);
    expect(fake.server.describe.mock.lastCall?.[1]).toMatchObject({
      tags: 'vip doorlist_A',
    });
  });
});
