import type { Locator, Page } from 'playwright-core';
import { PATHS, SETTINGS_PAGES } from '../../../src/agent/routing/routes';
import type { Stack } from '../stack';
import type { Cast } from './seed-cast';

/** What the addresses of views are made of. */
export interface World {
  stack: Stack;
  cast: Cast;
}

/** A view in one of its states. */
export interface ViewState {
  name: string;
  /** Below the gateway. */
  path: (world: World) => string;
  /** What says that the view is there. */
  ready: (page: Page) => Locator;
  /** What the gateway answers differently. */
  before?: (page: Page, world: World) => Promise<unknown>;
  /** What somebody does then. */
  then?: (page: Page, world: World) => Promise<unknown>;
  /** @default 'agent' */
  as?: 'agent' | 'nobody';
}

const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { name }).first();
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first();
const dialog = (page: Page, name: string) =>
  page.getByRole('dialog', { name }).waitFor();
const rows = (page: Page) =>
  page.getByRole('list', { name: 'Live chats' }).getByRole('listitem').first();
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });
const chat =
  (name: keyof Cast['chats'], more = '') =>
  ({ cast }: World) =>
    `/console/chats/${cast.chats[name].code}${more}`;

/** The gateway of an address answers nothing, or badly. */
const answers =
  (pattern: RegExp, answer: 'never' | 'away' | 'none') => (page: Page) =>
    page.route(pattern, (route) =>
      answer === 'away'
        ? route.abort()
        : answer === 'none'
          ? route.fulfill({ json: { data: [] } })
          : undefined,
    );
const streams = new WeakMap<Page, Promise<unknown>>();
const watchStream = async (page: Page) => {
  streams.set(page, page.waitForResponse(/\/v1\/sessions\/stream/));
};
/** Takes the network away. What a page still waits for would reach it. */
const goAway = async (page: Page) => {
  await streams.get(page);
  await page.context().setOffline(true);
  await page.getByText(/^No connection since/).waitFor();
};

const CHATS: ViewState[] = [
  { name: 'chats', path: () => '/console/chats', ready: rows },
  {
    name: 'chats, none',
    path: () => '/console/chats',
    before: answers(/\/v1\/sessions\?/, 'none'),
    ready: heading('No chats now.'),
  },
  {
    name: 'chats, loading',
    path: () => '/console/chats',
    before: answers(/\/v1\/sessions\?/, 'never'),
    ready: (page) => page.locator('.skeleton').first(),
  },
  {
    name: 'chats, failed',
    path: () => '/console/chats',
    before: answers(/\/v1\/sessions\?/, 'away'),
    ready: (page) => page.getByRole('alert').filter({ hasText: 'reached' }),
  },
  { name: 'a chat', path: chat('mara'), ready: reply },
  { name: 'a chat, right to left', path: chat('arabic'), ready: reply },
  { name: 'a chat, odd texts', path: chat('odd'), ready: reply },
  {
    name: 'a chat, blocked',
    path: chat('troll'),
    ready: (page) => button(page, 'Undo'),
  },
  {
    name: 'a chat, at a vendor',
    path: chat('vendors'),
    ready: heading('What happened with this visitor'),
  },
  {
    name: 'a chat, hidden',
    path: () => '/console/chats/ZZZZ-ZZZZ',
    ready: heading(/You can’t see this/),
  },
  {
    name: 'a chat, handing over',
    path: chat('mara'),
    ready: reply,
    then: (page) => button(page, 'Hand over').click(),
  },
  {
    name: 'a chat, escalating',
    path: chat('mara'),
    ready: reply,
    then: async (page) => {
      await button(page, 'More').click();
      await button(page, 'Escalate').click();
    },
  },
  {
    name: 'block dialog',
    path: chat('mara', '/block'),
    ready: (page) => page.getByRole('dialog', { name: 'Block visitor' }),
  },
  {
    name: 'away',
    path: chat('mara'),
    before: watchStream,
    ready: reply,
    then: goAway,
  },
  {
    name: 'away, with what waits',
    path: chat('mara'),
    before: watchStream,
    ready: reply,
    then: async (page) => {
      // What asks is loaded with the chat: it is there when the gateway is not.
      await button(page, /^Block visitor/).click();
      await button(page, 'Cancel').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await goAway(page);
      await button(page, /^Block visitor/).click();
      await dialog(page, 'Block visitor');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: 'Block', exact: true })
        .click();
      await reply(page).fill('We do, within a week.');
      await button(page, /^Send/).click();
      await button(page, 'Show').click();
    },
  },
];

const SHELL: ViewState[] = [
  {
    name: 'keys',
    path: () => '/console/chats',
    ready: rows,
    then: async (page) => {
      await page.keyboard.press('?');
      await dialog(page, 'Keys');
    },
  },
  {
    name: 'person’s menu',
    path: () => '/console/chats',
    ready: rows,
    then: (page) => button(page, /^Your menu/).click(),
  },
  {
    name: 'second factor',
    path: () => '/console/chats',
    ready: rows,
    then: async (page) => {
      await button(page, /^Your menu/).click();
      await button(page, 'Second factor').click();
      await dialog(page, 'Second factor');
    },
  },
  {
    name: 'signed out over a view',
    path: chat('mara'),
    ready: reply,
    before: async (page) => {
      let isOut = false;
      await page.route(/\/done$/, (route) => {
        isOut = true;
        return route.fulfill({ status: 401, json: { code: 'unauthorized' } });
      });
      await page.route(/\/v1\/me$/, (route) =>
        isOut
          ? route.fulfill({ status: 401, json: { code: 'unauthorized' } })
          : route.continue(),
      );
    },
    then: async (page) => {
      await button(page, /^Done/).click();
      await page
        .getByRole('dialog')
        .getByText('You were signed out.')
        .waitFor();
    },
  },
  {
    name: 'nowhere',
    path: () => '/console/nowhere/at/all',
    ready: heading('Nothing is here'),
  },
];

const list = (page: Page) =>
  page.getByRole('table', { name: 'Blocked visitors' }).getByRole('row').nth(1);

const BLOCKED: ViewState[] = [
  { name: 'blocked', path: () => '/console/blocked', ready: list },
  {
    name: 'blocked, no match',
    path: () => '/console/blocked?q=nobody-at-all',
    ready: heading(/No block matches/),
  },
  {
    name: 'blocked, failed',
    path: () => '/console/blocked',
    before: answers(/\/v1\/bans\?/, 'away'),
    ready: (page) => page.getByRole('alert').filter({ hasText: 'reached' }),
  },
  {
    name: 'blocked, selected',
    path: () => '/console/blocked',
    ready: list,
    then: (page) => list(page).getByRole('checkbox').check(),
  },
  {
    name: 'a block',
    path: ({ cast }) => `/console/blocked/${cast.banned.reference}`,
    ready: heading('What happened'),
  },
  {
    name: 'a block, ended',
    path: ({ cast }) => `/console/blocked/${cast.ended.reference}`,
    ready: heading('What happened'),
  },
  {
    name: 'a block, changing',
    path: ({ cast }) => `/console/blocked/${cast.banned.reference}`,
    ready: heading('What happened'),
    then: async (page) => {
      await button(page, /^Change/).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a block, again',
    path: ({ cast }) => `/console/blocked/${cast.ended.reference}`,
    ready: heading('What happened'),
    then: async (page) => {
      await button(page, 'Block again').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'test',
    path: () => '/console/blocked/test',
    ready: heading(/refused/),
  },
  {
    name: 'test, refused',
    path: () => '/console/blocked/test?ip=203.0.113.24',
    ready: heading(/^Refused/),
  },
];

const MORE: ViewState[] = [
  {
    name: 'block somebody',
    path: () => PATHS.newBlock,
    ready: (page) => page.getByRole('dialog', { name: 'Block somebody' }),
  },
  { name: 'import', path: () => PATHS.import, ready: heading('Drop a file') },
  {
    name: 'overview',
    path: () => '/console/overview',
    ready: heading('Active by kind'),
  },
  {
    name: 'appeals, none',
    path: () => '/console/appeals',
    // Beside the list where there is room, else in its place.
    ready: (page) =>
      page.getByText('No appeals are open.').locator('visible=true').first(),
  },
  {
    name: 'shield',
    path: () => '/console/chats',
    ready: rows,
    then: async (page) => {
      await button(page, /^Shield/).click();
      await dialog(page, 'Turn the shield on');
    },
  },
];

const SETTINGS: ViewState[] = SETTINGS_PAGES.map((page) => ({
  name: `settings, ${page}`,
  path: () => PATHS.settingsPage(page),
  ready: (shown) => shown.getByRole('heading', { level: 1 }),
}));

/** The browser of somebody who speaks another language. */
const speak = (language: string) => (page: Page) =>
  page.addInitScript((wanted) => {
    Object.defineProperty(navigator, 'languages', { get: () => [wanted] });
  }, language);

const TONGUES: ViewState[] = ['ar', 'de', 'ja'].flatMap((language) => [
  {
    name: `a chat, ${language}`,
    path: chat('arabic'),
    before: speak(language),
    ready: (page) => page.getByRole('main').getByRole('textbox'),
  },
  {
    name: `block dialog, ${language}`,
    path: chat('arabic', '/block'),
    before: speak(language),
    ready: (page) => page.getByRole('dialog'),
  },
  {
    name: `blocked, ${language}`,
    path: () => '/console/blocked',
    before: speak(language),
    ready: (page) => page.getByRole('table').getByRole('row').nth(1),
  },
]);

const ENTRY: ViewState[] = [
  {
    name: 'sign-in',
    path: () => '/console/sign-in',
    ready: (page) => page.getByLabel('Email'),
    as: 'nobody',
  },
  {
    name: 'sign-in, wrong',
    path: () => '/console/sign-in',
    ready: (page) => page.getByLabel('Email'),
    as: 'nobody',
    then: async (page) => {
      await page.getByLabel('Email').fill('ada@lumen.example');
      await page.getByLabel('Password').fill('not it at all');
      await button(page, 'Sign in').click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'invitation',
    path: () => '/console#invitation=nothing',
    ready: heading('Welcome to Doorlist'),
    as: 'nobody',
  },
];

const OTHER: ViewState[] = [
  { name: 'docs', path: () => '/docs', ready: heading('Bans') },
  {
    name: 'docs, one operation',
    path: () => '/docs#addBan',
    ready: heading('Bans'),
  },
  {
    name: 'appeal',
    path: ({ cast }) => `/appeal/${cast.banned.reference}`,
    ready: heading(/./),
    as: 'nobody',
  },
  {
    name: 'appeal, unknown',
    path: () => '/appeal/ZZZZ-ZZZZ',
    ready: heading(/./),
    as: 'nobody',
  },
];

/** Every view in every state that it has. One more view is one more line. */
export const VIEWS: readonly ViewState[] = [
  ...[
    ...CHATS,
    ...SHELL,
    ...BLOCKED,
    ...MORE,
    ...SETTINGS,
    ...TONGUES,
    ...ENTRY,
    ...OTHER,
  ],
];
