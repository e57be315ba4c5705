import type { FirstTexts, Incomplete } from '../translation';
import { block } from './block';
import { chats } from './chats';
import { common } from './common';
import { connect } from './connect';
import { entry } from './entry';
import { errors } from './errors';
import { shell } from './shell';
import { waiting } from './waiting';

/** What the first view says. */
export const fr: Incomplete<FirstTexts> = {
  ...{ common, shell, entry, chats, block, errors, waiting, connect },
};
