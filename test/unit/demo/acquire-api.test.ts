// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../../demo/acquire/app';
import { openAcquire, page, record } from './acquire-page';
import { createFakeServer } from './fake-chat-server';
import { waitFor } from '../../wait-for';

const HIDE = 'crm.hide_widget_in_web';

describe('page API of the demo’s chat widget', () => {
  const start = () => openAcquire(createFakeServer().server);
  const app = (): App => {
    if (!page.acquireIO) throw new Error('The widget is not there');
    return page.acquireIO;
  };

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    delete page.acquire;
    vi.restoreAllMocks();
  });

  it('serves what was pushed before it came, in order, with the app', () => {
    const order: unknown[] = [];
    page.acquire = [
      { s: 1 },
      (app) => order.push(['first', app]),
      (app) => order.push(['second', app]),
    ];
    const early = page.acquire;
    start();
    expect(order).toEqual([
      ['first', page.acquireIO],
      ['second', page.acquireIO],
    ]);
    expect(page.acquire).toBe(early);
  });

  it('serves what is pushed later at once', () => {
    start();
    const served = vi.fn();
    page.acquire?.push(served);
    expect(served).toHaveBeenCalledExactlyOnceWith(page.acquireIO);
  });

  it('goes on when a page’s function or handler throws', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const served = vi.fn();
    const fail = () => {
      throw new Error('the page’s own');
    };
    page.acquire = [fail, served];
    const shop = start();
    expect(served).toHaveBeenCalledOnce();
    app().on('new', fail);
    app().on('new', served);
    app().max('chat');
    await shop.write('hello');
    await waitFor(() => expect(served).toHaveBeenCalledTimes(2));
    expect(log).toHaveBeenCalledTimes(2);
  });

  it('puts pushed fields onto the contact, before and after', () => {
    page.acquire = [{ fields: { contact: { name: 'Mara' } } }];
    start();
    page.acquire.push({ fields: { contact: { colour: 'blue' } } });
    expect(app().myself()).toEqual({ name: 'Mara', colour: 'blue' });
  });

  it('sends the contact with the chat, and what is added later after it', async () => {
    const { server } = createFakeServer();
    const shop = openAcquire(server);
    page.acquire?.push({ fields: { contact: { name: 'Mara' } } });
    app().max('chat');
    await shop.write('hello');
    await waitFor(() => expect(server.listen).toHaveBeenCalledOnce());
    expect(server.send.mock.lastCall?.[1].contact).toMatchObject({
      name: 'Mara',
    });
    expect(server.describe).not.toHaveBeenCalled();
    page.acquire?.push({ fields: { contact: { colour: 'blue' } } });
    expect(server.describe).toHaveBeenCalledExactlyOnceWith(
      server.listen.mock.lastCall?.[0],
      { name: 'Mara', colour: 'blue', shopper: expect.any(String) },
    );
  });

  it.each(['applyAction', 'updateSettings'] as const)(
    'removes launcher and window by %s, and brings them back',
    async (call) => {
      const change = (value: string) =>
        call === 'applyAction'
          ? app().applyAction('update-settings', { [HIDE]: value })
          : app().updateSettings({ [HIDE]: value });
      const shop = start();
      expect(shop.buttons()).toEqual(['Chat with us']);
      change('yes');
      await waitFor(() => expect(shop.buttons()).toEqual([]));
      change('no');
      await waitFor(() => expect(shop.buttons()).toEqual(['Chat with us']));
      app().max('chat');
      await waitFor(() => expect(shop.box()).toBeTruthy());
      change('yes');
      await waitFor(() => expect(shop.box()).toBeFalsy());
      expect(shop.buttons()).toEqual([]);
      change('no');
      await waitFor(() => expect(shop.box()).toBeTruthy());
    },
  );

  it('knows no other action', async () => {
    const shop = start();
    app().applyAction('delete-settings', { [HIDE]: 'yes' });
    app().ui.status('min');
    await Promise.resolve();
    expect(shop.buttons()).toEqual(['Chat with us']);
  });

  it('opens and closes by status, and opens by max', async () => {
    const shop = start();
    app().ui.status('max');
    await waitFor(() => expect(shop.box()).toBeTruthy());
    app().ui.status('min');
    await waitFor(() => expect(shop.box()).toBeFalsy());
    app().max('chat');
    await waitFor(() => expect(shop.box()).toBeTruthy());
  });

  it('starts no chat when it opens', () => {
    start();
    const heard = record(app(), 'new', 'conversation-start');
    app().max('chat');
    expect(heard).toEqual([]);
  });

  it('loses a hide when it is built anew, and says so', async () => {
    const shop = start();
    const heard = record(app(), 'ui_reloaded');
    app().applyAction('update-settings', { [HIDE]: 'yes' });
    await waitFor(() => expect(shop.buttons()).toEqual([]));
    expect(heard).toEqual([]);
    app().reloadUI();
    expect(heard).toEqual([['ui_reloaded']]);
    await waitFor(() => expect(shop.buttons()).toEqual(['Chat with us']));
    expect(document.body.children).toHaveLength(1);
  });

  it('stays hidden through a rebuild if the page hides it again', async () => {
    const shop = start();
    const hide = () => app().applyAction('update-settings', { [HIDE]: 'yes' });
    app().on('ui_reloaded', hide);
    app().reloadUI();
    await waitFor(() => expect(shop.buttons()).toEqual([]));
  });
});
