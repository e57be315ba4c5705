// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage, pass, remember } from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';

const refused = answerOf({ verdict: 'refused', reference: 'R-1' });
const load = { widget: 'acquire', load: 'lumen', nonce: 'n0nce' };

/** What the page asked the widget's vendor for. */
const requested = () =>
  [...document.querySelectorAll('script')].map(({ src }) => src);
const SCRIPT = 'https://lumen.acquire.io/widget.js';

// Nothing is fetched in a test of what would be.
Object.assign(Reflect.get(window, 'happyDOM').settings, {
  handleDisabledFileLoadingAsSuccess: true,
});

const removeScripts = () =>
  document.querySelectorAll('script').forEach((script) => script.remove());
// The document may be that of a file before.
beforeEach(removeScripts);
afterEach(removeScripts);

describe('a widget that the gate loads itself', () => {
  it('is requested once for an admitted visitor, with the nonce', async () => {
    await remember({});
    await openPage(load);
    await pass(60_000);
    expect(requested()).toEqual([SCRIPT]);
    expect(document.querySelector('script')?.nonce).toBe('n0nce');
  });

  it('is never requested for a refused one', async () => {
    await remember({ answer: refused });
    gateway.answers(refused);
    await openPage({ ...load, whenUnknown: 'admit' });
    await pass(600_000);
    expect(requested()).toEqual([]);
  });

  it('is requested the moment the refusal ends', async () => {
    gateway.answers({ ...refused, maxAge: 10 });
    await openPage(load);
    await pass(2000);
    expect(requested()).toEqual([]);
    gateway.answers({ version: 6 });
    await pass(12_000);
    expect(requested()).toEqual([SCRIPT]);
  });

  it('is held back while the verdict is unknown, for as long as the patience lasts', async () => {
    await openPage(load);
    expect(requested()).toEqual([]);
    await pass(800);
    expect(requested()).toEqual([SCRIPT]);
  });

  it('is loaded through a Trusted Types policy of its own', async () => {
    const createPolicy = vi.fn((_: string, rules: object) => rules);
    vi.stubGlobal('trustedTypes', { createPolicy });
    await remember({});
    await openPage(load);
    expect(createPolicy.mock.calls[0]?.[0]).toBe('doorlist');
    expect(requested()).toEqual([SCRIPT]);
  });

  it('reports a policy that the page does not allow, and goes on', async () => {
    vi.stubGlobal('trustedTypes', {
      createPolicy: () => {
        throw new TypeError('Policy "doorlist" disallowed');
      },
    });
    await remember({});
    const page = await openPage(load);
    expect(String(page.heard.onError.mock.calls[0]?.[0])).toContain(
      'disallowed',
    );
    expect(page.heard.onAdmitted).toHaveBeenCalledOnce();
  });

  it('must be named by an option', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await openPage({ ...load, widget: 'auto' });
    await pass(60_000);
    expect(String(warn.mock.calls[0]?.[0])).toContain('data-load needs');
    expect(requested()).toEqual([]);
    warn.mockRestore();
  });
});
