import { textCode } from '../lib/secrets';

/**
 * Returns what visitors quote whom a site turns away for its own setting, so that
 * whoever helps them finds the reason. It is one for all of them, as nothing is
 * kept of each.
 */
export const siteReference = (site: string): string =>
  textCode(`visitors of ${site} sign in`);
