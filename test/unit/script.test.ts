// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { nameInDocument } from './name-in-document';

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
  vi.spyOn(Document.prototype, 'currentScript', 'get').mockReturnValue(tag);
  vi.resetModules();
  await import(`../../src/${script}.ts`);
};

const NAMES = ['init', 'identify', 'stop'];

/** What the gate was last started with. */
const options = () => gate.init.mock.lastCall?.[0];
const widgets = () => Object.keys(gate.init.mock.lastCall?.[1].adapters);

beforeEach(() => {
  gate.init.mockReset();
  delete window.Doorlist;
});
afterEach(() => vi.restoreAllMocks());

it('a script tag starts the gate with its data-*, its nonce and the script’s origin', async () => {
  await runTag({ site: 'shop', whenUnknown: 'hold' });
  expect(gate.init).toHaveBeenCalledOnce();
  expect(options()).toEqual({
    gateway: 'https://bans.example.com',
    nonce: 'n0nce',
    site: 'shop',
    whenUnknown: 'hold',
  });
});

it('a script tag can name another gateway', async () => {
  await runTag({ gateway: 'https://other.example.com' });
  expect(options()).toMatchObject({ gateway: 'https://other.example.com' });
});

it('a script tag without data-* waits for Doorlist.init()', async () => {
  await runTag({});
  expect(gate.init).not.toHaveBeenCalled();
  window.Doorlist?.init({ site: 'shop' });
  expect(gate.init).toHaveBeenCalledOnce();
  expect(options()).toMatchObject({
    gateway: 'https://bans.example.com',
    site: 'shop',
  });
});

it('a later Doorlist.init() adds to the options of the tag', async () => {
  const onRefused = vi.fn();
  await runTag({ site: 'shop' });
  window.Doorlist?.init({ onRefused });
  expect(options()).toMatchObject({ site: 'shop', onRefused });
});

it('a script that runs twice keeps the first Doorlist', async () => {
  await runTag({ site: 'shop' });
  const first = window.Doorlist;
  await runTag({ site: 'shop' });
  expect(window.Doorlist).toBe(first);
  expect(Object.keys(first ?? {})).toEqual(NAMES);
});

it('Doorlist passes on identify() and stop()', async () => {
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

it('a script tag is not mistaken for an element of that name', async () => {
  const image = document.createElement('img');
  image.src = 'https://stranger.example/lamp.png';
  image.dataset['site'] = 'elsewhere';
  nameInDocument('currentScript', image);
  await runTag({ site: 'shop' });
  expect(options()).toMatchObject({
    gateway: 'https://bans.example.com',
    site: 'shop',
  });
});

it('an element that a page calls Doorlist is no Doorlist', async () => {
  const link = document.createElement('a');
  // Such names are on a prototype of the window.
  const own = Object.getPrototypeOf(window) as object;
  onTestFinished(() => void Object.setPrototypeOf(window, own));
  Object.setPrototypeOf(
    window,
    Object.create(own, {
      Doorlist: { value: link, configurable: true, writable: true },
    }) as object,
  );
  expect(window.Doorlist).toBe(link);
  await runTag({ site: 'shop' });
  expect(gate.init).toHaveBeenCalledOnce();
  expect(Object.keys(window.Doorlist ?? {})).toEqual(NAMES);
});

it('a script without document.currentScript throws nothing', async () => {
  vi.spyOn(Document.prototype, 'currentScript', 'get').mockReturnValue(null);
  vi.resetModules();
  await expect(import('../../src/script')).resolves.toBeDefined();
});
