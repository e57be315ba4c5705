import { block } from './block';
import { blocked } from './blocked';
import { chats } from './chats';
import { common } from './common';
import { entry } from './entry';
import { errors } from './errors';
import { shell } from './shell';

/** All that the console says, in English: what other languages have to say too. */
export const en = { common, shell, entry, chats, block, blocked, errors };
