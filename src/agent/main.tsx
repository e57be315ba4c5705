import { browserTeller } from './alerts/browser-teller';
import { connect } from './api/stream';
import { mount } from './mount';
import { createTabStore } from './outbox/outbox-store';
import { storedPreferences } from './preferences/preferences';
import { resumeAddress } from './routing/connect-address';
import { entryAddress } from './routing/entry-address';
import { createPageRouter } from './routing/router';
import { PATHS } from './routing/routes';
import {
  chooseLanguage,
  directionOf,
  loadLanguage,
  type LanguageCode,
} from './texts/texts';

const host = document.querySelector<HTMLElement>('[data-doorlist-console]');
const fragment = new URLSearchParams(location.hash.slice(1));
const read = (name: string) => fragment.get(name) ?? undefined;
const invitation = read('invitation');
const challenge = read('challenge');
const openId = read('openid');
const isSetup = location.pathname.endsWith('/setup');
const router = createPageRouter();
const setupCode = location.hash.slice(1);

// What was said of one sign-in is not said again when the page is reloaded; an
// invitation's link works again, until it is used.
if (!isSetup && !invitation) {
  const url = resumeAddress(router.url(), sessionStorage);
  router.replace(entryAddress(url));
}

const setLanguage = (language: LanguageCode) => {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
};

const start = async (page: HTMLElement) => {
  const wanted = chooseLanguage(navigator.languages);
  const language = await loadLanguage(wanted).then(
    () => wanted,
    // Without its texts, English is there.
    () => 'en' as const,
  );
  setLanguage(language);
  mount(page, {
    language,
    setLanguage,
    fetch: fetch.bind(window),
    connect,
    router,
    preferences: storedPreferences,
    waiting: createTabStore(),
    setTitle: (title) => (document.title = title),
    teller: browserTeller,
    setTheme: (theme) => (page.dataset['theme'] = theme),
    ...(isSetup && { setupCode }),
    ...(invitation && { invitation }),
    ...(challenge && { challenge }),
    ...((openId === 'refused' || openId === 'unknown') && { openId }),
    opener: window.opener as Window | null,
    close: () => window.close(),
    onSetUp: () => router.replace(PATHS.chats),
  });
};

if (host) void start(host);
