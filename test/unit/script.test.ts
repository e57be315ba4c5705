// @vitest-environment happy-dom
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
  vi,
} from 'vitest';
import { nameInDocument } from './name-in-document';

const gate = vi.hoisted(() => ({
  init: vi.fn(),
  identify: vi.fn(),
  consent: vi.fn(),
  stop: vi.fn(),
}));
vi.mock('../../src/gate/init', () => gate);

const URL_OF_TAG = 'https://bans.example.com/doorlist.js?v=1';

const createTag = (data: Record<string, string>, src = URL_OF_TAG) => {
  const tag = document.createElement('script');
  // Not a script to the test's browser, which would try to load it.
  tag.type = 'text/plain';
  if (src) tag.setAttribute('src', src);
  tag.nonce = 'n0nce';
  Object.assign(tag.dataset, data);
  return tag;
};

/** Runs the script as if the browser said that it came by this. */
const run = async (running: Element | null, script = 'script') => {
  vi.spyOn(Document.prototype, 'currentScript', 'get').mockReturnValue(
    running as HTMLScriptElement | null,
  );
  vi.resetModules();
  await import(`../../src/${script}.ts`);
};

/** Runs the script as the tag that says this would. */
const runTag = (data: Record<string, string>, script?: string) =>
  run(createTag(data), script);

const NAMES = ['init', 'identify', 'consent', 'stop', 'push', 'tags'];

/** `Doorlist`, once the script has run. */
const api = () => {
  if (!window.Doorlist) throw new Error('There is no Doorlist');
  return window.Doorlist;
};

/** What the gate was last started with. */
const options = () => gate.init.mock.lastCall?.[0];
const widgets = () => Object.keys(gate.init.mock.lastCall?.[1]._adapters());

beforeEach(() => {
  Object.values(gate).forEach((mock) => mock.mockReset());
  delete window.Doorlist;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  document.head.replaceChildren();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('a script tag starts the gate with its data-*, its nonce and the script’s origin', async () => {
  await runTag({ site: 'shop', whenUnknown: 'hold' });
  expect(gate.init).toHaveBeenCalledOnce();
  expect(options()).toEqual({
    gateway: 'https://bans.example.com',
    nonce: 'n0nce',
    site: 'shop',
    whenUnknown: 'hold',
    v: '1',
  });
});

it('a script tag can name another gateway', async () => {
  await runTag({ gateway: 'https://other.example.com' });
  expect(options()).toMatchObject({ gateway: 'https://other.example.com' });
});

it('a script that an app brings along has the gateway that its tag names', async () => {
  const src = 'capacitor://localhost/doorlist.js';
  await run(createTag({ gateway: 'https://bans.example.com' }, src));
  expect(options()).toMatchObject({ gateway: 'https://bans.example.com' });
});

it('a script tag without data-* waits for Doorlist.init()', async () => {
  await runTag({});
  expect(gate.init).not.toHaveBeenCalled();
  api().init({ site: 'shop' });
  expect(gate.init).toHaveBeenCalledOnce();
  expect(options()).toMatchObject({
    gateway: 'https://bans.example.com',
    site: 'shop',
  });
});

it('a later Doorlist.init() adds to the options of the tag', async () => {
  const onRefused = vi.fn();
  await runTag({ site: 'shop' });
  api().init({ onRefused });
  expect(options()).toMatchObject({ site: 'shop', onRefused });
});

it('a script that runs twice keeps the first Doorlist', async () => {
  await runTag({ site: 'shop' });
  const first = window.Doorlist;
  await runTag({ site: 'shop' });
  expect(window.Doorlist).toBe(first);
  expect(Object.keys(first ?? {})).toEqual(NAMES);
});

it('Doorlist passes on identify(), consent() and stop()', async () => {
  await runTag({ site: 'shop' });
  api().consent(false);
  expect(gate.consent).toHaveBeenCalledExactlyOnceWith(false);
  api().identify('a.b.c');
  api().stop();
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

describe('a script tag that was changed on its way', () => {
  it('is found in the page by a module, which is told of none', async () => {
    document.head.append(createTag({ site: 'shop', widget: 'acquire' }));
    await run(null);
    expect(options()).toMatchObject({
      gateway: 'https://bans.example.com',
      site: 'shop',
      widget: 'acquire',
    });
  });

  it.each([
    ['site=shop&widget=acquire&whenUnknown=hold'],
    ['whenUnknown=hold&site=shop&widget=acquire'],
  ])('is set by its URL: %s', async (query) => {
    await run(createTag({}, `https://bans.example.com/doorlist.js?${query}`));
    expect(gate.init).toHaveBeenCalledOnce();
    expect(options()).toEqual({
      gateway: 'https://bans.example.com',
      nonce: 'n0nce',
      site: 'shop',
      widget: 'acquire',
      whenUnknown: 'hold',
    });
  });

  it('goes by its data-* before its URL', async () => {
    const url = 'https://bans.example.com/doorlist.acquire.js?site=a&text=hi';
    await run(createTag({ site: 'b' }, url), 'script.acquire');
    expect(options()).toMatchObject({ site: 'b', text: 'hi' });
  });

  it('means nothing by what others wrote on it', async () => {
    await runTag({ nscript: 'afterInteractive', cfasync: 'false' });
    expect(gate.init).not.toHaveBeenCalled();
    api().init({ site: 'shop' });
    expect(options()).toMatchObject({
      gateway: 'https://bans.example.com',
      nonce: 'n0nce',
      site: 'shop',
    });
  });

  it.each([
    ['a script of another name', 'https://shop.example/all.min.js?site=evil'],
    [
      'a script with our name in its query',
      'https://s.example/a.js?/doorlist.js',
    ],
    ['no script at all', ''],
  ])('is not %s', async (_, src) => {
    await run(src ? createTag({}, src) : null);
    expect(gate.init).not.toHaveBeenCalled();
    api().init({ site: 'shop' });
    expect(options()).toMatchObject({ gateway: 'null', site: 'shop' });
  });

  it('is not an SVG’s script', async () => {
    const svg = document.createElementNS(
      'http://www.w3.org/2000/svg',
      'script',
    );
    await run(svg as Element);
    expect(gate.init).not.toHaveBeenCalled();
  });
});

describe('calls before the script has come', () => {
  it('are made in their order, after the tag’s own', async () => {
    const order: string[] = [];
    gate.init.mockImplementation(({ onRefused }) =>
      order.push(onRefused ? 'init of the page' : 'init of the tag'),
    );
    gate.identify.mockImplementation((jwt) => order.push(`identify ${jwt}`));
    gate.consent.mockImplementation((given) => order.push(`consent ${given}`));
    window.Doorlist = [
      ['identify', 'a.b.c'],
      ['consent', false],
      ['init', { onRefused: () => {} }],
    ] as never;
    await runTag({ site: 'shop' });
    expect(order).toEqual([
      'init of the tag',
      'identify a.b.c',
      'consent false',
      'init of the page',
    ]);
  });

  it('can be made by the same words afterwards', async () => {
    await runTag({ site: 'shop' });
    api().push(['identify', 'a.b.c']);
    expect(gate.identify).toHaveBeenCalledExactlyOnceWith('a.b.c');
  });

  it('that make no sense do not keep others from being made', async () => {
    window.Doorlist = [7, ['fly'], ['identify', 'a.b.c']] as never;
    await runTag({ site: 'shop' });
    await vi.waitFor(() => expect(gate.identify).toHaveBeenCalledOnce());
  });

  it('are not looked for in what else has that name', async () => {
    window.Doorlist = 'ours' as never;
    await runTag({ site: 'shop' });
    expect(gate.init).toHaveBeenCalledOnce();
    expect(Object.keys(api())).toEqual(NAMES);
  });
});

describe('a page that starts no gate', () => {
  it('is told so in the console, once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await run(null);
    expect(warn).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^Doorlist: no gateway.*docs\/installing\.md$/)],
    ]);
  });
});
