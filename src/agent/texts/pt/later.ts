import type { LaterTexts } from '../translation';
import { account } from './account';
import { appeals } from './appeals';
import { audit } from './audit';
import { blocked } from './blocked';
import { blocking } from './blocking';
import { importing } from './importing';
import { lists } from './lists';
import { overview } from './overview';
import { people } from './people';
import { privacy } from './privacy';
import { settings } from './settings';
import { sites } from './sites';
import { tokens } from './tokens';
import { vendors } from './vendors';
import { visitorTexts } from './visitor-texts';
import { webhooks } from './webhooks';

/** What the views say whose code is loaded when they are opened. */
export const later: LaterTexts = {
  ...{ blocked, settings, people, tokens, vendors, webhooks, lists, audit },
  ...{ account, appeals, overview, importing },
  ...{ sites, blocking, privacy, visitorTexts },
};
