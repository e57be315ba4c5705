import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
  onTestFinished,
  vi,
} from 'vitest';
import { findLanguage } from '../../../src/zendesk-app/find-language';
import { findTicketChat } from '../../../src/zendesk-app/find-ticket-chat';
import { readGateway } from '../../../src/zendesk-app/read-gateway';
import type { ZafClient } from '../../../src/zendesk-app/zaf';

const screen = (paths: Record<string, unknown>): ZafClient => ({
  async get([path = '']) {
    if (!(path in paths)) throw new Error('no such path');
    return { [path]: paths[path], errors: {} };
  },
  on: () => {},
  invoke: async () => undefined,
  metadata: async () => ({ settings: {} }),
});

describe('whose chat a ticket is', () => {
  it.each([
    [
      'the tag’s, and the requester’s else',
      {
        'ticket.tags': ['vip', 'doorlist_k7f2-9qxm'],
        'ticket.requester': { email: 'kim@x.example' },
      },
      { code: 'doorlist_k7f2-9qxm', email: 'kim@x.example' },
    ],
    [
      'the visitor’s of a chat, where there is no ticket',
      { visitor: { email: ' ', phone: '+4930123456' } },
      { code: undefined, email: undefined, phone: '+4930123456' },
    ],
    [
      'nobody’s where the screen says nothing of use',
      { 'ticket.tags': 'doorlist_k7f2-9qxm', 'ticket.requester': null },
      { code: undefined, email: undefined, phone: undefined },
    ],
  ])('is %s', async (_, paths, chat) => {
    expect(await findTicketChat(screen(paths))).toEqual({
      phone: undefined,
      ...chat,
    });
  });
});

describe('the language of the app', () => {
  it.each([
    ['the agent’s in Zendesk', { currentUser: { locale: 'pt-BR' } }, 'pt'],
    ['else the browser’s', { currentUser: { locale: 'nl' } }, 'fr'],
    ['where Zendesk says none', {}, 'fr'],
  ])('is %s', async (_, paths, language) => {
    vi.stubGlobal('navigator', { languages: ['fr-CA'] });
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    expect(await findLanguage(screen(paths))).toBe(language);
    expect(await findLanguage()).toBe('fr');
  });
});

describe('the setting with the gateway’s address', () => {
  it.each([
    ['https://bans.example.com/console', 'https://bans.example.com'],
    [' bans.example.com ', 'https://bans.example.com'],
    ['http://localhost:8787', 'http://localhost:8787'],
    ['', undefined],
    ['two words', undefined],
    [undefined, undefined],
  ])('%j is %j', (setting, origin) => {
    expect(readGateway(setting)).toBe(origin);
  });
});

describe('the app’s package', () => {
  let out: string;
  let files: Record<string, Uint8Array>;
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'doorlist-zendesk-app-'));
    execFileSync(process.execPath, ['src/zendesk-app/build.mjs', '--out', out]);
    files = unzipSync(readFileSync(join(out, 'zendesk-app.zip')));
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const readJson = (name: string) =>
    JSON.parse(Buffer.from(files[name] ?? []).toString('utf8')) as Record<
      string,
      unknown
    >;

  it('has all that its manifest names, in each place', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      version: string;
    };
    const manifest = readJson('manifest.json');
    expect(manifest).toMatchObject({
      version,
      frameworkVersion: '2.0',
      defaultLocale: 'en',
      location: {
        support: {
          ticket_sidebar: { url: 'assets/iframe.html' },
          new_ticket_sidebar: { url: 'assets/iframe.html' },
        },
        chat: { chat_sidebar: 'assets/iframe.html' },
      },
    });
    const page = Buffer.from(files['assets/iframe.html'] ?? []).toString();
    const named = [...page.matchAll(/(?:src|href)="([^":]+)"/g)].map(
      ([, name]) => `assets/${name}`,
    );
    expect(named).toEqual(['assets/app.css', 'assets/app.js']);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        ...named,
        ...['', 'support/', 'chat/'].flatMap((folder) => [
          `assets/${folder}logo.png`,
          `assets/${folder}logo-small.png`,
        ]),
      ]),
    );
  });

  it('asks for no secret, and holds none', () => {
    const { parameters } = readJson('manifest.json') as {
      parameters: { name: string }[];
    };
    expect(parameters.map(({ name }) => name)).toEqual(['gateway']);
    expect(Object.keys(files).filter((name) => name.endsWith('.map'))).toEqual(
      [],
    );
  });

  it('says the same in seven languages', () => {
    const names = readdirSync(join(out, 'zendesk-app/translations'));
    expect(names.toSorted()).toEqual(
      ['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt-br'].map(
        (code) => `${code}.json`,
      ),
    );
    const shapeOf = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([key, one]) => [key, shapeOf(one)])
        : typeof value === 'string' && value.trim() !== '';
    const english = shapeOf(readJson('translations/en.json'));
    for (const name of names) {
      expect(shapeOf(readJson(`translations/${name}`)), name).toEqual(english);
    }
  });

  it('is the same bytes each time', () => {
    const before = readFileSync(join(out, 'zendesk-app.zip'));
    execFileSync(process.execPath, ['src/zendesk-app/build.mjs', '--out', out]);
    expect(readFileSync(join(out, 'zendesk-app.zip')).equals(before)).toBe(
      true,
    );
    expect(existsSync(join(out, 'zendesk-app/assets/app.js'))).toBe(true);
  });
});
