// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { expectAdmitted, hooks, openPage, remember, settle } from './open-page';
import { gateway } from './set-up';

describe('init', () => {
  it('reports that a gateway is missing', async () => {
    vi.resetModules();
    const { init } = await import('../../../src/index');
    const heard = hooks();
    init(heard);
    await settle();
    expect(String(heard.onError.mock.calls[0]?.[0])).toContain('gateway');
    expect(gateway.asked()).toEqual([]);
  });

  it('reports an unknown widget and leaves the page alone', async () => {
    const page = await openPage({ whenUnknown: 'refuse' });
    gateway.asked();
    vi.resetModules();
    const { init } = await import('../../../src/index');
    const heard = hooks();
    init({ ...heard, gateway: 'https://bans.example.com', widget: 'zopim' });
    await settle();
    expect(String(heard.onError.mock.calls[0]?.[0])).toContain('widget');
    expect(gateway.asked()).toEqual([]);
    expect(page.heard.onError).not.toHaveBeenCalled();
  });

  it('adds hooks to a running gate and starts no other', async () => {
    gateway.answers({});
    const page = await openPage();
    const late = hooks();
    page.start(late);
    await settle();
    expect(gateway.asked()).toEqual(['visits']);
    expect(late.onAdmitted).toHaveBeenCalledOnce();
    expect(page.heard.onAdmitted).toHaveBeenCalledOnce();
  });

  it('passes what a hook throws to onError only', async () => {
    await remember({});
    const page = await openPage();
    const broken = {
      onAdmitted: () => {
        throw new Error('Shop is broken');
      },
      onError: vi.fn(() => {
        throw new Error('Shop is thoroughly broken');
      }),
    };
    page.start(broken);
    await settle();
    expect(broken.onError).toHaveBeenCalledOnce();
    expect(page.heard.onError).toHaveBeenCalledOnce();
    expectAdmitted(page);
  });

  it('can be called without options', async () => {
    vi.resetModules();
    const { init } = await import('../../../src/index');
    expect(() => init()).not.toThrow();
  });
});
