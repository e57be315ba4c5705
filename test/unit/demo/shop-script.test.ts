// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shopperId } from '../../../demo/widget/shopper-id';

interface Options {
  onChatInitiated(chat: { token: string }): void;
}

// As the shop knows it: `Window` says more of it, as the gate is in this program.
const page = window as unknown as {
  Doorlist?: { init: (options: Options) => void };
};

describe('script of the shop’s pages', () => {
  const init = vi.fn<(options: Options) => void>();
  const fetched = vi.fn<typeof fetch>();
  let script: HTMLScriptElement;

  const run = async () => {
    vi.resetModules();
    await import('../../../demo/shop');
  };

  beforeEach(() => {
    init.mockReset();
    fetched.mockReset().mockResolvedValue(new Response());
    vi.stubGlobal('fetch', fetched);
    localStorage.clear();
    delete page.Doorlist;
    script = document.createElement('script');
    // Not a script to the test's browser, which would try to load it.
    script.type = 'text/plain';
    script.setAttribute('src', 'http://localhost:8787/doorlist.js');
    document.head.replaceChildren(script);
  });

  it('hands each chat’s session to its own server', async () => {
    page.Doorlist = { init };
    await run();
    expect(fetched).not.toHaveBeenCalled();
    init.mock.lastCall?.[0].onChatInitiated({ token: 't' });
    expect(fetched.mock.lastCall?.[0]).toBe('/chat/session');
    const body = fetched.mock.lastCall?.[1]?.body;
    expect(JSON.parse(`${body}`)).toEqual({ shopper: shopperId(), token: 't' });
  });

  it('says nothing of how the gate is to run', async () => {
    page.Doorlist = { init };
    await run();
    expect(init.mock.calls).toEqual([
      [
        {
          onChatInitiated: expect.any(Function) as unknown,
          onRefused: expect.any(Function) as unknown,
          onAdmitted: expect.any(Function) as unknown,
        },
      ],
    ]);
  });

  it('waits for the script tag, however late it loads', async () => {
    await run();
    expect(init).not.toHaveBeenCalled();
    page.Doorlist = { init };
    script.dispatchEvent(new Event('load'));
    expect(init).toHaveBeenCalledOnce();
  });

  it('is not hurt by a gateway that is away, nor by its own server', async () => {
    await run();
    script.dispatchEvent(new Event('error'));
    page.Doorlist = { init };
    await run();
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    init.mock.lastCall?.[0].onChatInitiated({ token: 't' });
    await expect(fetched.mock.results[0]?.value).rejects.toThrow();
  });
});
