import type { Incomplete, LaterTexts } from '../translation';
import { appeals } from './appeals';
import { blocked } from './blocked';
import { overview } from './overview';
import { settings } from './settings';
import { account } from './account';
import { tokens } from './tokens';
import { people } from './people';
import { webhooks } from './webhooks';

/** What the views say whose code is loaded when they are opened. */
export const later: Incomplete<LaterTexts> = {
  blocked,
  settings,
  account,
  tokens,
  appeals,
  overview,
  people,
  webhooks,
};
