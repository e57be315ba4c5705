import { readFileSync } from 'node:fs';

/** Milliseconds. */
const LIMIT = 20_000;

/** Notes when a script starts, and how long after that it has its verdict. */
const watched = (script: string): string => `
  const began = performance.now();
  window.took = new Promise((resolve, reject) => {
    window.decided = () => resolve(performance.now() - began);
    const fail = (reason) => reject(Error(reason + ' on ' + location));
    addEventListener('unhandledrejection', (event) => fail(event.reason));
    setTimeout(fail, ${LIMIT}, 'no verdict');
  });
  ${script}`;

/** The gate as sites have it, with a hook that hears of the verdict. */
export const gateScript = (gateway: string): string =>
  watched(`
    window.acquire = [];
    ${readFileSync('dist/doorlist.js', 'utf8')};
    Doorlist.init({
      gateway: '${gateway}',
      widget: 'acquire',
      onAdmitted: decided,
    });`);

/** The least that a verdict from storage can take. */
export const BARE = watched(`
  const open = indexedDB.open('bare', 1);
  open.onupgradeneeded = () => {
    open.result.createObjectStore('s').put({ small: 'value' }, 'k');
  };
  open.onsuccess = () => {
    open.result.transaction('s').objectStore('s').get('k').onsuccess = decided;
  };`);

const IDB_KEYVAL = readFileSync('node_modules/idb-keyval/dist/umd.js', 'utf8');

/** Instead of a gate: the whole list in each browser, and one id looked up. */
export const listScript = (bans: number): string =>
  watched(`
    ${IDB_KEYVAL};
    idbKeyval.get('bans-${bans}').then(({ ids }) => {
      if (!ids.includes('000000000000')) decided();
    });`);

/** What puts such a list there; `stored` once it is. */
export const storeListScript = (bans: number): string => `
  ${IDB_KEYVAL};
  const ids = Array.from({ length: ${bans} }, () =>
    Math.floor(Math.random() * 2 ** 48).toString(16).padStart(12, '0'));
  window.stored = idbKeyval.set('bans-${bans}', { ids });`;

/** Instead of a gate: the server is asked at each page view. */
export const ASK = watched(`
  fetch('/ask').then((response) => response.json()).then(({ verdict }) => {
    if (verdict === 'admitted') decided();
  });`);
