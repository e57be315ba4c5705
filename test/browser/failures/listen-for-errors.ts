import type { Page } from 'playwright-core';

/** What the browser itself says of requests that fail: nobody's fault here. */
const BROWSERS_OWN = [
  /^Failed to load resource/,
  /net::ERR_/,
  /blocked by CORS policy/,
  /Content Security Policy/i,
  /EventSource's response has/,
];

/** Collects what a page complains of. */
export const listenForErrors = (page: Page, errors: string[]): void => {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (
      message.type() === 'error' &&
      !BROWSERS_OWN.some((known) => known.test(text))
    ) {
      errors.push(text);
    }
  });
};
