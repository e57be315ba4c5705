import { pluralsOf } from '../plurals';

const plural = pluralsOf('en-GB');

/** A number of chats. */
export const chatsOf = (count: number) =>
  plural(count, { one: '# chat', other: '# chats' });

/** What is said of a visitor who may be somebody blocked, or was. */
export const flags = {
  likely: (time: string) => `Likely the visitor blocked ${time} ago`,
  likelyAt: (time: string) => `Likely the visitor blocked ${time}`,
  likelySomebody: 'Likely a blocked visitor',
  possible: 'Perhaps a blocked visitor',
  watched: 'Watched',
  linked: 'Has a blocked visitor’s sign-in or code',
  blockedBefore: (count: number, ended: string) =>
    count === 1
      ? `Blocked before, ended ${ended}`
      : `Blocked before: ${count === 2 ? 'twice' : `${count} times`}, ended ${ended}`,
  blockedOnce: 'Blocked before',
  oftenHere: (count: number) => `${chatsOf(count)} in 10 min`,
  because: {
    same_network: 'same network',
    same_address: 'same address',
    soon_after: 'a new browser soon after the block',
    same_words: 'same words',
    same_claim: 'same name or contact',
    alike: 'a contact that looks alike',
    linked: 'a linked sign-in or code',
  },
  imprecise: (confirmed: number, of: number) =>
    `This sign was right ${confirmed} of the last ${of} times.`,
  blockAsWell: 'Block as well',
  somebodyElse: 'Somebody else',
  watchedLead: 'A block watches this visitor and refuses nothing.',
};
