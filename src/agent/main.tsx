import { connect } from './api/stream';
import { mount } from './mount';
import { storedPreferences } from './preferences/preferences';
import { entryAddress } from './routing/entry-address';
import { createPageRouter } from './routing/router';
import { PATHS } from './routing/routes';
import { chooseLanguage, loadLanguage } from './texts/texts';

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
if (!isSetup && !invitation) router.replace(entryAddress(router.url()));

const start = async (page: HTMLElement) => {
  const language = chooseLanguage(navigator.languages);
  await loadLanguage(language);
  document.documentElement.lang = language;
  mount(page, {
    fetch: fetch.bind(window),
    connect,
    router,
    preferences: storedPreferences,
    setTitle: (title) => (document.title = title),
    setTheme: (theme) => (page.dataset['theme'] = theme),
    ...(isSetup && { setupCode }),
    ...(invitation && { invitation }),
    ...(challenge && { challenge }),
    ...((openId === 'refused' || openId === 'unknown') && { openId }),
    onSetUp: () => router.replace(PATHS.chats),
  });
};

if (host) void start(host);
