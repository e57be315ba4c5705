import type { End } from './cause';
import type { Watched } from './watch-page';

/** What is to be seen in the end. */
export const wanted = (end: End) => ({
  told: /^(admitted|refused)/.exec(end)?.[0],
  chat: /^(admitted|chat)$/.test(end),
});

/** What was seen last. */
export const endOf = ({ notes }: Watched) => ({
  told: notes.findLast(({ what }) => /admitted|refused/.test(what))?.what,
  chat: notes.findLast(({ what }) => /chat/.test(what))?.what === 'chat',
});
