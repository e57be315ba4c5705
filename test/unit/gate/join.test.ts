// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Options } from '../../../src/gate/options';
import { join } from '../../../src/gate/setup/join';

const GATEWAY = 'https://bans.example.com';

/** What a tag of a site calls its gate by. */
const createApi = (site: string | undefined, gateway = GATEWAY) => {
  const own = { gateway, ...(site && { site }) };
  return {
    own,
    api: {
      init: vi.fn<(options?: Options) => void>(),
      identify: vi.fn(),
      consent: vi.fn(),
      stop: vi.fn(),
      push: vi.fn(),
      tags: [own],
    },
  };
};

describe('tags of several sites', () => {
  let shop: ReturnType<typeof createApi>;
  let outlet: ReturnType<typeof createApi>;

  beforeEach(() => {
    shop = createApi('shop');
    outlet = createApi('outlet');
    window.Doorlist = shop.api;
    join(shop.api, outlet.api, outlet.own);
  });
  afterEach(() => {
    delete window.Doorlist;
  });

  it('start a gate each', () => {
    expect(outlet.api.init.mock.calls[0]).toEqual([]);
    expect(window.Doorlist?.tags).toEqual([shop.own, outlet.own]);
  });

  it('share the page’s calls', () => {
    const options = { onRefused: () => {} };
    window.Doorlist?.init(options);
    window.Doorlist?.push(['identify', 'a.b.c']);
    window.Doorlist?.push(['consent', false]);
    window.Doorlist?.stop();
    for (const { api } of [shop, outlet]) {
      expect(api.init).toHaveBeenLastCalledWith(options);
      expect(api.identify).toHaveBeenCalledExactlyOnceWith('a.b.c');
      expect(api.consent).toHaveBeenCalledExactlyOnceWith(false);
      expect(api.stop).toHaveBeenCalledOnce();
    }
  });

  it('have the others look again when one admits', () => {
    const admitOf = ({ api }: typeof shop) =>
      api.init.mock.calls.find(([options]) => options?.onAdmitted)?.[0]
        ?.onAdmitted;
    outlet.api.init.mockClear();
    admitOf(shop)?.();
    expect(outlet.api.init).toHaveBeenCalledOnce();
  });

  it.each([
    ['the first', 'shop', GATEWAY],
    ['the second', 'outlet', GATEWAY],
  ])('start nothing when %s comes once more', (_, site, gateway) => {
    const again = createApi(site, gateway);
    const before = window.Doorlist;
    if (before) join(before, again.api, again.own);
    expect(again.api.init).not.toHaveBeenCalled();
    expect(window.Doorlist).toBe(before);
  });

  it('are different if their gateways are', () => {
    const other = createApi('shop', 'https://other.example.com');
    join(shop.api, other.api, other.own);
    expect(other.api.init).toHaveBeenCalled();
  });

  it('are the same if neither names a site', () => {
    const [first, second] = [createApi(undefined), createApi('default')];
    join(first.api, second.api, second.own);
    expect(second.api.init).not.toHaveBeenCalled();
  });
});
