import type { AcquireQuirks } from './acquire-quirks';
import type { Reply } from './vendor-server';

export type AcquireFail = (status: number, type: string) => Reply;

/**
 * Errors in each form somebody has claimed for them.
 * https://developer.acquire.io/rest-apis/introduction/interrelated
 */
export const createAcquireFail =
  (quirks: AcquireQuirks): AcquireFail =>
  (status, type) => {
    if (quirks.errors === 'text') {
      return { status, type: 'text/plain', body: type || 'Not found' };
    }
    const body =
      quirks.errors === 'json'
        ? { error: { type, message: 'It did not work.' } }
        : { errors: [{ status, title: type, details: 'It did not work.' }] };
    return { status, body: JSON.stringify(body) };
  };
