import type { AgentOptions } from '../agent-options';

/** What a vendor puts in place of a placeholder; else it stands as it is. */
const UNFILLED = /^\s*(\{\{.*\}\}|undefined|null|none)?\s*$/i;

/**
 * Returns whose chat a card is to show, and in what language if it is to be another
 * than the browser's, by the query of its address. A vendor fills in placeholders such as `{{contact.email}}`; those that it left alone
 * say nothing.
 */
export const readCardQuery = (
  search: string,
): Pick<AgentOptions, 'code' | 'email' | 'phone' | 'language'> => {
  const query = new URLSearchParams(search);
  const read = (name: string) => {
    const value = query.get(name) ?? '';
    return UNFILLED.test(value) ? undefined : value;
  };
  const language = read('language');
  return {
    ...{ code: read('code'), email: read('email'), phone: read('phone') },
    ...(language !== undefined && { language }),
  };
};
