import type { FirstTexts } from '../translation';
import { block } from './block';
import { chats } from './chats';
import { common } from './common';
import { connect } from './connect';
import { entry } from './entry';
import { errors } from './errors';
import { keys } from './keys';
import { searching } from './searching';
import { shell } from './shell';
import { shield } from './shield';
import { waiting } from './waiting';

/** What the first view says. */
export const pt: FirstTexts = {
  ...{ common, shell, connect, entry, chats, block, shield, errors, waiting },
  ...{ keys, searching },
};
