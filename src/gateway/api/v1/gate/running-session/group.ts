import { chatParams } from '../../../shared/path-parameters';
import { FOR_THE_GATE } from '../group';

/** The path of a running chat. */
export const RUNNING = '/v1/sites/:site/sessions/:token';

/** What the descriptions of all routes of a running chat have in common. */
export const RUNNING_CHAT = { ...FOR_THE_GATE, params: chatParams } as const;

/** The error codes of every route of a running chat. */
export const RUNNING_CODES = [
  'site_not_found',
  'session_not_found',
  'origin_not_allowed',
] as const;
