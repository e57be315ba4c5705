import { BANS } from './bans.css';
import { BASE } from './base.css';
import { CHAT } from './chat.css';
import { CONSOLE } from './console.css';
import { DIALOG } from './dialog.css';
import { TOKENS } from './tokens.css';

/** The style sheet of the whole panel. */
export const STYLES = [TOKENS, BASE, CONSOLE, CHAT, DIALOG, BANS].join('');
