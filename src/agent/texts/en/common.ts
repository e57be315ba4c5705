import { pluralsOf } from '../plurals';

const count = pluralsOf('en-GB');

/** Words that several parts share. */
export const common = {
  product: 'Doorlist',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  copy: 'Copy',
  copied: 'Copied',
  selectByHand: 'Select it by hand',
  more: 'Show more',
  justNow: 'just now',
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number) => `${hours} h`,
  days: (days: number) => count(days, { one: '# day', other: '# days' }),
  forGood: 'For good',
  visitor: 'Visitor',
  thisVisitor: 'this visitor',
  /** Makes a sentence of words that may begin with a small letter. */
  sentence: (words: string) =>
    `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
  /** Between words that are only listed. */
  comma: ', ',
};
