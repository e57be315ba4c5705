// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import {
  expectAdmitted,
  expectRefused,
  hooks,
  openPage,
  pass,
  remember,
  settle,
} from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';

const refused = answerOf({ verdict: 'refused', reference: 'R-1' });

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

  it.each([
    [{ widget: 'zopim' as never }, 'data-widget is “zopim”', 'admitted'],
    [{ whenUnknown: 'refuze' as never }, 'data-when-unknown', 'refused'],
    [{ whenUnknown: 'hold', patience: '1 s' }, 'data-patience', 'refused'],
    [{ whenUnknown: 'hold', patience: -5 }, 'data-patience', 'refused'],
    [{ 'when-unknown': 'refuse' } as never, 'when-unknown', 'admitted'],
  ] as const)('%j is told in the console, once', async (wrong, text, end) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const page = await openPage(wrong);
    await pass(60_000);
    expect(warn).toHaveBeenCalledOnce();
    expect(String(warn.mock.calls[0]?.[0])).toContain(text);
    if (!('widget' in wrong)) {
      (end === 'admitted' ? expectAdmitted : expectRefused)(page);
    }
    warn.mockRestore();
  });

  it('counts an admission as unknown if its age cannot be told', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await remember({});
    const page = await openPage({ maxStale: '7d', whenUnknown: 'refuse' });
    expectRefused(page);
    warn.mockRestore();
  });

  it('takes 0 for a number, and nothing for the default', async () => {
    await remember({ answeredAt: Date.now() - 5000 });
    expectRefused(await openPage({ maxStale: 0, whenUnknown: 'refuse' }));
    expectAdmitted(await openPage({ maxStale: '', whenUnknown: 'refuse' }));
    expectAdmitted(
      await openPage({ maxStale: 0, whenUnknown: 'hold', patience: 0 }),
    );
  });

  it('understands capitals, spaces and a slash at the end', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const page = await openPage({
      gateway: ' HTTPS://bans.example.com// ',
      site: 'Shop',
      whenUnknown: ' Refuse' as never,
    });
    expectRefused(page);
    expect(gateway.asked()).toEqual(['visits']);
    await pass(60_000);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it.each([
    ['site_not_found', 404, 'There is no such site.'],
    ['origin_not_allowed', 403, 'Pages of this origin may not use it.'],
  ])('says in the console, once, that %s', async (code, status, detail) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    gateway.on('visits', () => Response.json({ code, detail }, { status }));
    const page = await openPage();
    await pass(600_000);
    expect(gateway.asked().length).toBeGreaterThan(1);
    expect(warn.mock.calls).toEqual([
      [`Doorlist: https://bans.example.com/v1/sites/shop/ answers: ${detail}`],
    ]);
    expect(String(page.heard.onError.mock.calls[0]?.[0])).toContain(detail);
    warn.mockRestore();
  });

  it('starts again after it was stopped, as React’s strict mode does', async () => {
    await remember({ answer: refused });
    const page = await openPage();
    page.stop();
    expectAdmitted(page);
    const again = hooks();
    page.start(again);
    page.stop();
    page.start(again);
    await settle();
    expectRefused(page);
    expect(again.onRefused).toHaveBeenCalledOnce();
    expect(page.heard.onRefused).toHaveBeenCalledOnce();
  });

  it('may be stopped before it is started', async () => {
    vi.resetModules();
    const { init, stop } = await import('../../../src/index');
    stop();
    await remember({ answer: refused });
    const heard = hooks();
    init({ ...heard, gateway: 'https://bans.example.com', site: 'shop' });
    await settle();
    await pass(300);
    expect(heard.onRefused).toHaveBeenCalledOnce();
    expect(heard.onError).not.toHaveBeenCalled();
  });

  it('may start for another site after it was stopped', async () => {
    gateway.answers(refused);
    await remember({ answer: refused });
    const page = await openPage();
    page.stop();
    gateway.asked();
    page.start({ site: 'outlet' });
    await settle();
    expectAdmitted(page);
    expect(gateway.seen.map(({ url }) => url)).toEqual([
      'https://bans.example.com/v1/sites/outlet/visits',
    ]);
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
