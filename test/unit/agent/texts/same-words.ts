import type { LanguageCode } from '../../../../src/agent/texts/texts';

/** Names and signs that no language translates, and what only joins values. */
const EVERYWHERE = /Doorlist|Zendesk|Acquire|IP|KB|AS(?=\d)|‹\w+›|zendesk/g;

/** Words that a language has in common with English. */
const BY_LANGUAGE: Partial<Record<LanguageCode, readonly string[]>> = {
  de: [
    ...['Chat', 'Chats', 'Test', 'Code', 'Browser', 'Name', 'Team: '],
    ...['Administrator', 'Supervisor', 'Agent', 'Webhooks', 'Widget'],
    ...['In zendesk', 'Chat in zendesk'],
  ],
  es: ['3 min', 'Chat', 'Chats', 'Supervisor', 'Webhooks', 'Widget'],
  fr: [
    'Suggestions',
    ...['3 min', 'Chat', 'Chats', 'Site', 'Sites', 'Agent', 'Code', 'Note'],
    ...['Conversation', 'Page', 'Session', 'Actions', 'Test'],
    ...['Webhooks', 'Widget'],
  ],
  pt: [
    ...['3 min', 'Chat', 'Chats', 'Site', 'Sites', 'Supervisor'],
    ...['Webhooks', 'Widget'],
  ],
};

/** Returns whether a text that is the same as in English may be so. */
export const mayBeSame = (code: LanguageCode, text: string): boolean =>
  !/\p{L}{2}/u.test(text.replace(EVERYWHERE, '')) ||
  (BY_LANGUAGE[code] ?? []).includes(text);
