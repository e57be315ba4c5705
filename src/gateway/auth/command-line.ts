import type { Actor } from '../store/changes';
import type { Caller } from './caller';
import { DEFAULT_LIMITS, limitsOf } from './limits';

/** Who acts where somebody gives a command, who may do anything. */
export const COMMAND_LINE: Actor = { id: null, name: 'command line' };

/** The same where a user or token is expected: the id 0 is nobody's. */
export const COMMAND_LINE_CALLER: Caller = {
  id: 0,
  name: COMMAND_LINE.name,
  email: null,
  role: 'owner',
  permissions: [],
  sites: null,
  limits: limitsOf('owner', DEFAULT_LIMITS),
  isUser: false,
  isPerson: false,
  token: null,
  expiresAt: null,
  key: COMMAND_LINE.name,
};
