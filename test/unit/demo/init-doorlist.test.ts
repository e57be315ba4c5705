// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LumenPage } from '../../../demo/custom/lumen-chat';
import { startWidget } from '../../../demo/custom/start-widget';
import { createFakeServer } from './fake-chat-server';

const page = window as LumenPage & { Doorlist?: { init: unknown } };

describe('script that gives the shop’s own widget to the gate', () => {
  const init = vi.fn<(options: Record<string, unknown>) => void>();
  let tag: HTMLScriptElement;

  const run = async () => {
    vi.resetModules();
    await import('../../../demo/custom/init-doorlist');
  };

  beforeEach(() => {
    init.mockReset();
    delete page.Doorlist;
    delete page.lumenChat;
    tag = document.createElement('script');
    // Not a script to the test's browser, which would try to load it.
    tag.type = 'text/plain';
    tag.setAttribute('src', 'http://localhost:8787/doorlist.js');
    document.head.replaceChildren(tag);
    const own = document.createElement('script');
    Object.assign(own.dataset, { site: 'lamps', whenRefused: 'notice' });
    vi.spyOn(document, 'currentScript', 'get').mockReturnValue(own);
  });
  afterEach(() => void vi.restoreAllMocks());

  it('starts the gate with the widget and what its own tag says', async () => {
    startWidget(createFakeServer().server);
    await run();
    expect(init).not.toHaveBeenCalled();
    page.Doorlist = { init };
    tag.dispatchEvent(new Event('load'));
    expect(init).toHaveBeenCalledOnce();
    expect(init.mock.lastCall?.[0]).toMatchObject({
      site: 'lamps',
      whenRefused: 'notice',
      widget: { name: 'lumen', hide: page.lumenChat?.hide },
    });
  });

  it('starts it before the shop’s script adds its hook', async () => {
    startWidget(createFakeServer().server);
    await run();
    await import('../../../demo/shop');
    page.Doorlist = { init };
    tag.dispatchEvent(new Event('load'));
    expect(init.mock.calls.map(([options]) => Object.keys(options))).toEqual([
      ['site', 'whenRefused', 'widget'],
      ['onChatInitiated', 'onRefused', 'onAdmitted'],
    ]);
  });

  it('starts nothing without the widget', async () => {
    page.Doorlist = { init };
    await run();
    expect(init).not.toHaveBeenCalled();
  });
});
