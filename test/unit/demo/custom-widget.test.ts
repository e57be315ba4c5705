// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { doorlistWidget } from '../../../demo/custom/doorlist-widget';
import type { LumenChat, LumenPage } from '../../../demo/custom/lumen-chat';
import { startWidget } from '../../../demo/custom/start-widget';
import { createFakeServer, type FakeServer } from './fake-chat-server';
import { openPage, type OpenPage } from './widget-page';
import { waitFor } from '../../wait-for';

const page = window as LumenPage;

describe('the shop’s own widget', () => {
  let fake: FakeServer;
  let shop: OpenPage;
  let chat: LumenChat;

  const listener = () => ({
    onChatInitiated: vi.fn(),
    onAgentAssign: vi.fn(),
    onChatEnded: vi.fn(),
  });
  const begin = async () => {
    shop.press('Chat with us');
    await shop.write('hello');
    await waitFor(() => expect(fake.server.listen).toHaveBeenCalled());
  };

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    fake = createFakeServer();
    shop = openPage('lumen-chat', () => startWidget(fake.server));
    if (!page.lumenChat) throw new Error('The widget is not there');
    chat = page.lumenChat;
  });

  it('goes and comes back, in mid-chat too', async () => {
    const { hide, show } = doorlistWidget(chat);
    hide();
    await waitFor(() => expect(shop.buttons()).toEqual([]));
    show();
    await waitFor(() => expect(shop.buttons()).toEqual(['Chat with us']));
    await begin();
    hide();
    await waitFor(() => expect(shop.box()).toBeFalsy());
    show();
    await waitFor(() => expect(shop.log()).toContain('hello'));
  });

  it('tells the gate of start, reply and end', async () => {
    const heard = listener();
    doorlistWidget(chat).subscribe(heard);
    await begin();
    expect(heard.onChatInitiated).toHaveBeenCalledOnce();
    expect(heard.onAgentAssign).not.toHaveBeenCalled();
    fake.reply('good day');
    fake.reply('how are you?');
    expect(heard.onAgentAssign).toHaveBeenCalledOnce();
    expect(heard.onChatEnded).not.toHaveBeenCalled();
    await waitFor(() => shop.press('End chat'));
    expect(heard.onChatEnded).toHaveBeenCalledOnce();
  });

  it('tells nothing once it is let go of', async () => {
    const heard = listener();
    const others = listener();
    const undo = doorlistWidget(chat).subscribe(heard);
    doorlistWidget(chat).subscribe(others);
    undo();
    await begin();
    fake.reply('good day');
    fake.endAll();
    expect(heard.onChatInitiated).not.toHaveBeenCalled();
    expect(heard.onAgentAssign).not.toHaveBeenCalled();
    expect(heard.onChatEnded).not.toHaveBeenCalled();
    expect(others.onChatEnded).toHaveBeenCalledOnce();
  });

  it('claims what the visitor filled in, and nothing else', async () => {
    const { claims } = doorlistWidget(chat);
    expect(claims()).toEqual({});
    shop.press('Chat with us');
    await vi.waitUntil(shop.box);
    shop.fill('Email', 'mara@example.com');
    expect(claims()).toEqual({ email: 'mara@example.com' });
    shop.fill('Email', '  ');
    shop.fill('Name', 'Mara');
    expect(claims()).toEqual({ name: 'Mara' });
  });

  it('puts the code beside the chat', async () => {
    doorlistWidget(chat).setCode('K7F2-9QXM');
    await begin();
    expect(fake.server.send.mock.lastCall?.[1].contact).toMatchObject({
      reference: 'K7F2-9QXM',
    });
  });
});
