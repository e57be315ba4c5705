// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const gate = vi.hoisted(() => ({
  init: vi.fn(),
  identify: vi.fn(),
  stop: vi.fn(),
}));
vi.mock('../../src/gate/init', () => gate);

/** Runs the script as the tag that says this would. */
const runTag = async (data: Record<string, string>, script = 'script') => {
  const tag = document.createElement('script');
  Object.defineProperty(tag, 'src', {
    value: 'https://bans.example.com/doorlist.js?v=1',
  });
  tag.nonce = 'n0nce';
  Object.assign(tag.dataset, data);
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(tag);
  vi.resetModules();
  await import(`../../src/${script}.ts`);
};

/** What the gate was last started with. */
const options = () => gate.init.mock.lastCall?.[0];
const widgets = () => Object.keys(gate.init.mock.lastCall?.[1].adapters);

beforeEach(() => {
  gate.init.mockReset();
  delete window.Doorlist;
});
afterEach(() => vi.restoreAllMocks());

it('starts with what the tag says, its nonce and the script’s own origin', async () => {
  await runTag({ site: 'shop', whenUnknown: 'hold' });
  expect(gate.init).toHaveBeenCalledOnce();
  expect(options()).toEqual({
    gateway: 'https://bans.example.com',
    nonce: 'n0nce',
    site: 'shop',
    whenUnknown: 'hold',
  });
});

it('takes another gateway from the tag', async () => {
  await runTag({ gateway: 'https://other.example.com' });
  expect(options()).toMatchObject({ gateway: 'https://other.example.com' });
});

it('waits for Doorlist.init() if the tag says nothing', async () => {
  await runTag({});
  expect(gate.init).not.toHaveBeenCalled();
  window.Doorlist?.init({ site: 'shop' });
  expect(gate.init).toHaveBeenCalledOnce();
  expect(options()).toMatchObject({
    gateway: 'https://bans.example.com',
    site: 'shop',
  });
});

it('lets a later call add to what the tag says', async () => {
  const onRefused = vi.fn();
  await runTag({ site: 'shop' });
  window.Doorlist?.init({ onRefused });
  expect(options()).toMatchObject({ site: 'shop', onRefused });
});

it('keeps the Doorlist that is there when it runs twice', async () => {
  await runTag({ site: 'shop' });
  const first = window.Doorlist;
  await runTag({ site: 'shop' });
  expect(window.Doorlist).toBe(first);
  expect(Object.keys(first ?? {})).toEqual(['init', 'identify', 'stop']);
});

it('hands over who the visitor is, and the end of the gate', async () => {
  await runTag({ site: 'shop' });
  window.Doorlist?.identify('a.b.c');
  window.Doorlist?.stop();
  expect(gate.identify).toHaveBeenCalledExactlyOnceWith('a.b.c');
  expect(gate.stop).toHaveBeenCalledOnce();
});

it.each([
  ['script', ['acquire-v1', 'acquire', 'zendesk-classic', 'zendesk-messaging']],
  ['script.acquire', ['acquire-v1', 'acquire']],
  ['script.zendesk', ['zendesk-classic', 'zendesk-messaging']],
])('%s brings the adapters %j', async (script, names) => {
  await runTag({ site: 'shop' }, script);
  expect(widgets()).toEqual(names);
});

it('throws nothing where the browser does not say which tag it is', async () => {
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(null);
  vi.resetModules();
  await expect(import('../../src/script')).resolves.toBeDefined();
});
