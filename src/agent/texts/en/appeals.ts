import { pluralsOf } from '../plurals';

const plural = pluralsOf('en-GB');

/** Appeals of refused visitors, and their answers. */
export const appeals = {
  title: 'Appeals',
  states: {
    label: 'Which appeals',
    open: (count: string) => `Open ${count}`,
    answered: (count: string) => `Answered ${count}`,
  },
  list: 'Appeals',
  oldestFirst: 'Oldest first',
  newestFirst: 'Newest first',
  none: 'No appeals are open.',
  noneHint:
    'A refused visitor can ask for a second look, where their site allows it. It appears here.',
  noneAnswered: 'No appeal was answered yet.',
  choose: 'Choose an appeal to read it.',
  more: 'Show more',
  row: (reference: string, site: string, since: string) =>
    `Block ${reference} on ${site}, asked ${since}`,
  results: {
    accepted: 'Unblocked',
    shortened: 'Shortened',
    declined: 'Kept',
  },
  back: 'All appeals',
  heading: (name: string) => `${name} asks for a second look`,
  subline: (reference: string, site: string, asked: string) =>
    `Block ${reference} · ${site} · asked ${asked}`,
  openBlock: 'Open block',
  wrote: 'What they wrote',
  contact: (contact: string) => `Answer to: ${contact} (said, not proven)`,
  led: {
    title: 'What led to the block',
    with: (name: string) => `with ${name}`,
    whole: (count: string) => `Whole conversation, ${count} messages`,
    wholeOfMany: 'Whole conversation',
    noChat: 'This block was not made from a chat.',
    noMessages: 'No messages of this chat are kept here.',
  },
  answer: {
    title: 'Your answer',
    hint: 'read where the chat would be, and on their page',
    label: 'Answer',
    usual: 'The usual sentence',
    own: 'Write your own',
    text: 'Your own words',
    textHint: (language: string, left: string) =>
      `They read ${language}. ${left} characters left.`,
    missing: 'Your own words: write what the visitor is to read.',
    reads: {
      lifted: 'If you unblock',
      shortened: 'If you shorten',
      declined: 'If you keep it',
    },
    translated: (text: string) => `“${text}”`,
    newEnd: 'New end, if you shorten it',
    earlier:
      'New end: expected a time in the future, before the end of the block.',
  },
  acts: {
    keep: 'Keep',
    keepKey: 'K',
    shorten: (moment: string) => `Shorten to ${moment}`,
    shortenKey: 'S',
    unblock: 'Unblock and answer',
    over: 'Answer: it was lifted',
    unblockKey: 'U',
  },
  decider: {
    own: 'You made this block, so somebody else decides.',
    ownAsOwner: 'You made this block; as an owner you may decide all the same.',
    other: (name: string) =>
      `${name} made this block, so somebody else decides.`,
    over: 'This block is over already. The visitor still waits for an answer.',
  },
  lost: 'The answer of the gateway was lost. Try again: an appeal is decided once, never twice.',
  answered: {
    by: (name: string, when: string) => `by ${name}, ${when}`,
    until: (moment: string) => `The block ends ${moment}.`,
    reads: 'The visitor reads:',
    next: 'Next appeal',
  },
  facts: {
    label: 'About this block',
    block: 'The block',
    until: 'Until',
    over: 'Over since',
    keys: 'Blocked',
    effect: 'Effect',
    reason: 'Reason',
    noReason: 'none given',
    by: 'By',
    list: 'Shared list',
    automatic: 'automatic, no person decided',
    held: 'Held for a day as likely the same person; nobody decided on it.',
    listHint:
      'It ends by itself when the list no longer has it. Unblocked here, it stays unblocked.',
    refused: 'Refused',
    times: (count: string, last: string) => `${count} times, last ${last}`,
    never: 'never',
    joined: (count: number) =>
      plural(count, {
        one: '# other block of the same person ends with it.',
        other: '# other blocks of the same person end with it.',
      }),
    who: 'Chat that led to it',
    chat: 'Chat',
    chats: 'Blocks before',
    noneBefore: 'none before',
    said: (text: string) => `“${text}”`,
    proven: 'Proven by your sign-in',
    notProven: 'Nothing is proven',
    email: 'Email',
    phone: 'Phone',
    name: 'Name',
  },
  statement: {
    title: 'Reasons they are told',
    category: 'Reason',
    rules: 'Rules',
    decided: 'Decided',
    by: { person: 'by a person', automatic: 'automatically' },
    scope: 'Applies to',
    sites: {
      this: 'this site',
      several: 'several sites',
      all: 'all sites',
    },
    closes: {
      everything: 'the chat window is closed',
      chat: 'the chat alone is closed',
    },
    both: (sites: string, closes: string) => `${sites}; ${closes}`,
    objection: 'How to object',
    appeals: 'by the link in the notice',
    noAppeals: 'the site takes no appeals',
  },
};
