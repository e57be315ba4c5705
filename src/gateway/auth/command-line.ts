import type { Actor } from '../store/changes';

/** Who acts where somebody gives a command, who may do anything. */
export const COMMAND_LINE: Actor = { id: null, name: 'command line' };
