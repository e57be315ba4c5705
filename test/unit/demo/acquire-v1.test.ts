// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AcquirePage, App } from '../../../demo/acquire-v1/app';
import { loadOnce } from '../../../demo/acquire-v1/load-once';
import { startWidget } from '../../../demo/acquire-v1/start-widget';
import { createFakeServer, type FakeServer } from './fake-chat-server';
import { openPage, type OpenPage } from './widget-page';
import { waitFor } from '../../wait-for';

const page = window as AcquirePage;

describe('demo widget that speaks as Acquire 1 does', () => {
  let fake: FakeServer;
  let shop: OpenPage;

  const nextPage = () => {
    delete page.acquireIO;
    shop = openPage('acquire-livechat-widget', () => startWidget(fake.server));
  };
  const app = (): App => {
    if (!page.acquireIO) throw new Error('The widget is not there');
    return page.acquireIO;
  };
  const hear = (...names: string[]) => {
    const heard: unknown[][] = [];
    names.forEach((name) =>
      app().on(name, (...args) => heard.push([name, ...args])),
    );
    return heard;
  };
  const opened = () => vi.waitUntil(shop.box);

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    delete page.acquire;
    delete page.__acquire_loaded;
    fake = createFakeServer();
    nextPage();
  });
  afterEach(() => {
    delete page.acquireIO;
  });

  it('gives its app to who pushes, before and after it comes', () => {
    const served = vi.fn<(app: App) => void>();
    page.acquire = [served];
    nextPage();
    page.acquire.push(served);
    expect(served.mock.calls).toEqual([[page.acquireIO], [page.acquireIO]]);
  });

  it('opens and closes, and says which', async () => {
    expect(app().ui.isMax()).toBe(false);
    app().max('text');
    await opened();
    expect(app().ui.isMax()).toBe(true);
    app().min();
    expect(app().ui.isMax()).toBe(false);
    app().ui.status('max');
    expect(app().ui.isMax()).toBe(true);
    app().ui.status('min');
    await waitFor(() => expect(shop.buttons()).toEqual(['Chat with us']));
    app().startChat();
    await opened();
  });

  it('tells of a start, and of an end by the agents', async () => {
    const heard = hear('conversation-start', 'conversation-end');
    app().startChat();
    expect(heard).toEqual([]);
    await shop.write('hello');
    await waitFor(() => expect(heard).toHaveLength(1));
    const id = fake.server.send.mock.lastCall?.[0];
    expect(heard).toEqual([['conversation-start', { id }]]);
    expect(shop.buttons()).not.toContain('End chat');
    fake.endAll();
    expect(heard[1]).toEqual(['conversation-end', id]);
  });

  it('knows nothing that only Acquire 2 documents', () => {
    expect(Object.keys(app())).not.toContain('applyAction');
    expect(Object.keys(app())).not.toContain('updateSettings');
    expect(Object.keys(app())).not.toContain('reloadUI');
  });

  it('has the details that the page pushes, and tells of the change', () => {
    const changed = vi.fn();
    app().userDetails.subscribe(changed);
    expect(app().userDetails()).toEqual({ name: '', email: '', phone: '' });
    page.acquire?.push({
      userDetails: { name: 'Mara', phone: '+31 20 1', remarks: 'tall' },
    });
    expect(changed).toHaveBeenCalledExactlyOnceWith();
    expect(app().userDetails()).toEqual({
      name: 'Mara',
      email: '',
      phone: '+31 20 1',
    });
    expect(app().myself()).toMatchObject({ name: 'Mara', remarks: 'tall' });
  });

  it('asks who the visitor is, who need not say', async () => {
    app().startChat();
    await opened();
    expect(shop.fields()).toEqual(['Name', 'Email']);
    await shop.write('hello');
    await waitFor(() => expect(shop.fields()).toEqual([]));
    expect(app().userDetails()).toEqual({ name: '', email: '', phone: '' });
  });

  it('tells at once what the visitor fills in, and sends it along', async () => {
    const changed = vi.fn();
    app().userDetails.subscribe(changed);
    app().startChat();
    await opened();
    shop.fill('Name', ' Mara ');
    shop.fill('Email', 'mara@example.com');
    expect(changed).toHaveBeenCalledTimes(2);
    const who = { name: 'Mara', email: 'mara@example.com' };
    expect(app().userDetails()).toEqual({ ...who, phone: '' });
    await shop.write('hello');
    await waitFor(() => expect(fake.server.send).toHaveBeenCalledOnce());
    expect(fake.server.send.mock.lastCall?.[1].contact).toMatchObject(who);
  });

  it('is built anew, and says so, when a visitor logs in or out', async () => {
    const heard = hear('ui_reloaded', 'conversation-end');
    const first = document.body.firstElementChild;
    app().loginVisitor('hash', { email: 'mara@example.com' });
    expect(heard).toEqual([['ui_reloaded']]);
    expect(document.body.children).toHaveLength(1);
    expect(document.body.firstElementChild).not.toBe(first);
    expect(app().userDetails().email).toBe('mara@example.com');
    app().startChat();
    await shop.write('hello');
    await waitFor(() => expect(shop.log()).toContain('hello'));
    app().logoutVisitor();
    expect(heard).toEqual([['ui_reloaded'], ['ui_reloaded']]);
    expect(app().userDetails().email).toBe('');
    await waitFor(() => expect(shop.log()).not.toContain('hello'));
    nextPage();
    app().max();
    await opened();
    expect(shop.log()).not.toContain('hello');
  });

  it('starts another conversation for the guest after a logout', async () => {
    app().startChat();
    await shop.write('hello');
    await waitFor(() => expect(shop.log()).toContain('hello'));
    const first = fake.server.send.mock.lastCall?.[0];
    const heard = hear('conversation-start');
    app().logoutVisitor();
    await shop.write('it is me again');
    await waitFor(() => expect(heard).toHaveLength(1));
    expect(fake.server.send.mock.lastCall?.[0]).not.toBe(first);
    expect(fake.server.end).not.toHaveBeenCalled();
  });

  it('starts once however often the page includes it', () => {
    const said = vi.spyOn(console, 'info').mockReturnValue();
    const start = vi.fn();
    loadOnce(page, start);
    expect(said).not.toHaveBeenCalled();
    loadOnce(page, start);
    expect(start).toHaveBeenCalledOnce();
    expect(said).toHaveBeenCalledOnce();
  });
});
