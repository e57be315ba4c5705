const counted = (count: number, one: string, many: string) =>
  count === 1 ? one : many;

/** The search in the bar. */
export const searching = {
  label: 'Search',
  open: 'Search',
  close: 'Close the search',
  hint: 'Name, email, address, page, code',
  results: 'What was found',
  groups: { chats: 'Chats', bans: 'Blocked' },
  visitor: 'Visitor',
  states: { live: '', blocked: 'blocked', ended: 'ended' },
  banStates: { active: '', expired: 'ended', lifted: 'unblocked' },
  all: (q: string) => `All blocks that match “${q}”`,
  none: (q: string) => `Nothing matches “${q}”.`,
  noneMasked: (q: string) =>
    `Nothing is exactly “${q}”. You find whole values only: a code, a name, an address, an email.`,
  pressEnter: 'Press Enter to search.',
  found: (chats: number, bans: number) =>
    `${counted(chats, '1 chat', `${chats} chats`)}, ${counted(bans, '1 block', `${bans} blocks`)}`,
};
