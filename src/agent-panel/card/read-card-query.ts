import type { AgentChat } from '../agent-options';

/** What a vendor puts in place of a placeholder; else it stands as it is. */
const UNFILLED = /^\s*(\{\{.*\}\}|undefined|null|none)?\s*$/i;

/**
 * Returns whose chat a card is to show, by the query of its address. A vendor
 * fills in placeholders such as `{{contact.email}}`; those that it left alone
 * say nothing.
 */
export const readCardQuery = (search: string): AgentChat => {
  const query = new URLSearchParams(search);
  const read = (name: string) => {
    const value = query.get(name) ?? '';
    return UNFILLED.test(value) ? undefined : value;
  };
  return { code: read('code'), email: read('email'), phone: read('phone') };
};
