// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { openAcquire, page, record } from './acquire-page';
import { createFakeServer, type FakeServer } from './fake-chat-server';
import type { OpenPage } from './widget-page';
import { waitFor } from '../../wait-for';

const GREETING = 'Hello! How can we help?';
const ENDED = 'This chat has ended. Write to start a new one.';
const NAMES = [
  'new',
  'conversation-start',
  'update',
  'close',
  'conversation-end',
];

describe('chat in the demo’s widget', () => {
  let fake: FakeServer;
  let shop: OpenPage;
  let heard: unknown[][];

  const nextPage = () => {
    shop = openAcquire(fake.server);
    if (!page.acquireIO) throw new Error('The widget is not there');
    heard = record(page.acquireIO, ...NAMES);
  };
  const names = () => heard.map(([name]) => name);
  const shows = (...lines: string[]) =>
    waitFor(() => expect(shop.log()).toEqual([GREETING, ...lines]));

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    delete page.acquire;
    fake = createFakeServer();
    nextPage();
    shop.press('Chat with us');
  });

  it('greets, and starts with the first message', async () => {
    await shows();
    expect(heard).toEqual([]);
    await shop.write('  hello ');
    await shows('hello');
    const id = fake.server.send.mock.lastCall?.[0];
    expect(heard).toEqual([['new'], ['conversation-start', { id }]]);
    await shop.write('again');
    await shows('hello', 'again');
    expect(names()).toEqual(['new', 'conversation-start']);
  });

  it('sends nothing that is empty', async () => {
    await shop.write('   ');
    await shop.write('hello');
    await shows('hello');
    expect(fake.server.send).toHaveBeenCalledOnce();
  });

  it('tells of an update with the agent’s first reply only', async () => {
    await shop.write('hello');
    await shows('hello');
    fake.reply('good day');
    fake.reply('how are you?');
    await shows('hello', 'good day', 'how are you?');
    expect(names()).toEqual(['new', 'conversation-start', 'update']);
  });

  it('goes on over pages, open, without starting again', async () => {
    await shop.write('hello');
    await shows('hello');
    fake.reply('good day');
    nextPage();
    await shows('hello', 'good day');
    await shop.write('and on');
    await shows('hello', 'good day', 'and on');
    expect(heard).toEqual([]);
    expect(new Set(fake.server.send.mock.calls.map(([id]) => id)).size).toBe(1);
  });

  it('stays minimised on the next page if it was', async () => {
    await shop.write('hello');
    await shows('hello');
    shop.press('Minimise chat');
    nextPage();
    expect(shop.buttons()).toEqual(['Chat with us']);
  });

  it('is taken up by the other tab of the same browser', async () => {
    await shop.write('hello');
    await shows('hello');
    const stored = localStorage.getItem('acquire_conversation') ?? '';
    localStorage.clear();
    nextPage();
    page.acquireIO?.max('chat');
    await shows();
    localStorage.setItem('acquire_conversation', stored);
    const key = 'acquire_conversation';
    window.dispatchEvent(new StorageEvent('storage', { key }));
    await shows('hello');
    expect(heard).toEqual([]);
  });

  it('ends when the visitor ends it, and the next message starts anew', async () => {
    await shop.write('hello');
    await shows('hello');
    const id = fake.server.send.mock.lastCall?.[0];
    shop.press('End chat');
    await shows('hello', ENDED);
    expect(fake.server.end).toHaveBeenCalledExactlyOnceWith(id);
    expect(heard.slice(2)).toEqual([['close'], ['conversation-end', id]]);
    await shop.write('me again');
    await shows('me again');
    expect(fake.server.send.mock.lastCall?.[0]).not.toBe(id);
    expect(names().slice(4)).toEqual(['new', 'conversation-start']);
  });

  it('ends once when the server says so', async () => {
    await shop.write('hello');
    await shows('hello');
    fake.endAll();
    await shows('hello', ENDED);
    expect(names().slice(2)).toEqual(['close', 'conversation-end']);
    expect(fake.server.end).not.toHaveBeenCalled();
    nextPage();
    expect(shop.buttons()).toEqual(['Chat with us']);
  });

  it('says beside a message that it was not sent, and tries again', async () => {
    fake.moods.push('failed');
    await shop.write('hello');
    await shows('hello', 'Not sent. Try again');
    expect(names()).toEqual(['new', 'conversation-start']);
    shop.press('Try again');
    await shows('hello');
    expect(names()).toEqual(['new', 'conversation-start']);
    const [first, second] = fake.server.send.mock.calls;
    expect(second?.[1].key).toBe(first?.[1].key);
  });

  it('keeps the order of messages written faster than sent', async () => {
    await shop.write('one');
    await shop.write('two');
    await shop.write('three');
    await shows('one', 'two', 'three');
    expect(fake.texts()).toEqual(['one', 'two', 'three']);
    expect(names()).toEqual(['new', 'conversation-start']);
  });

  it('keeps what was not sent, and what is half written, over a reload', async () => {
    fake.moods.push('failed');
    await shop.write('hello');
    await shows('hello', 'Not sent. Try again');
    const box = shop.box();
    if (!box) throw new Error('There is no box to write in');
    box.value = 'half a';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    nextPage();
    page.acquireIO?.max('chat');
    await shows('hello', 'Not sent. Try again');
    expect(shop.box()?.value).toBe('half a');
  });

  it('offers a message again, for a new chat, when the old one was over', async () => {
    await shop.write('hello');
    await shows('hello');
    fake.moods.push('over');
    await shop.write('still there?');
    await shows('hello', 'still there?', 'Not sent. Try again', ENDED);
    shop.press('Try again');
    await shows('still there?');
    expect(names().slice(4)).toEqual(['new', 'conversation-start']);
  });
});
