// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const init = vi.hoisted(() => vi.fn());
vi.mock('../../src/gate/init', () => ({ init }));

/** Runs the script as the tag that says this would. */
const runTag = async (data: Record<string, string>) => {
  const tag = document.createElement('script');
  Object.defineProperty(tag, 'src', {
    value: 'https://bans.example.com/doorlist.js?v=1',
  });
  Object.assign(tag.dataset, data);
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(tag);
  vi.resetModules();
  await import('../../src/script');
};

beforeEach(() => {
  init.mockReset();
  delete window.Doorlist;
});
afterEach(() => vi.restoreAllMocks());

it('starts with what the tag says and the script’s own origin', async () => {
  await runTag({ site: 'shop', whenUnknown: 'hold' });
  expect(init).toHaveBeenCalledExactlyOnceWith({
    gateway: 'https://bans.example.com',
    site: 'shop',
    whenUnknown: 'hold',
  });
});

it('takes another gateway from the tag', async () => {
  await runTag({ gateway: 'https://other.example.com' });
  expect(init.mock.calls[0]?.[0]).toEqual({
    gateway: 'https://other.example.com',
  });
});

it('waits for Doorlist.init() if the tag says nothing', async () => {
  await runTag({});
  expect(init).not.toHaveBeenCalled();
  window.Doorlist?.init({ site: 'shop' });
  expect(init).toHaveBeenCalledExactlyOnceWith({
    gateway: 'https://bans.example.com',
    site: 'shop',
  });
});

it('lets a later call add to what the tag says', async () => {
  const onRefused = vi.fn();
  await runTag({ site: 'shop' });
  window.Doorlist?.init({ onRefused });
  expect(init).toHaveBeenLastCalledWith({
    gateway: 'https://bans.example.com',
    site: 'shop',
    onRefused,
  });
});

it('keeps the Doorlist that is there when it runs twice', async () => {
  await runTag({ site: 'shop' });
  const first = window.Doorlist;
  await runTag({ site: 'shop' });
  expect(window.Doorlist).toBe(first);
  expect(Object.keys(first ?? {})).toEqual(['init']);
});

it('throws nothing where the browser does not say which tag it is', async () => {
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(null);
  vi.resetModules();
  await expect(import('../../src/script')).resolves.toBeDefined();
});
