const clearRecords = (): Promise<void> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('doorlist');
    // There was none: then none is to be made either.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve();
    opening.onsuccess = () => {
      const db = opening.result;
      const clearing = db.transaction('records', 'readwrite');
      clearing.objectStore('records').clear();
      clearing.oncomplete = clearing.onabort = () => {
        db.close();
        resolve();
      };
    };
  });

/**
 * Takes from this browser all by which the shop or the gateway knows it, as
 * somebody would who clears their data.
 */
export const startOver = async (): Promise<void> => {
  const page: Window & { Doorlist?: { stop(): void } } = window;
  page.Doorlist?.stop();
  await clearRecords();
  localStorage.clear();
  sessionStorage.clear();
  const tag = document.querySelector<HTMLScriptElement>(
    'script[src$="/doorlist.js"]',
  );
  const site = document.querySelector<HTMLElement>('[data-site]');
  if (!tag || !site?.dataset['site']) return;
  const path = `/v1/sites/${encodeURIComponent(site.dataset['site'])}/forget`;
  await fetch(new URL(path, tag.src), {
    method: 'POST',
    credentials: 'include',
  });
};
