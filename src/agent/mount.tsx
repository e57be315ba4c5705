import { render } from 'preact';
import { App, type Deps } from './App';
import { BASE } from './styles/base.css';
import { DIALOG } from './styles/dialog.css';
import { SHELL } from './styles/shell.css';
import { addStyles, styleRoot } from './styles/style-sheets';
import { TOKENS } from './styles/tokens.css';
import { CHAT_STYLES } from './views/chats/chat.css';
import { CHATS_STYLES } from './views/chats/chats.css';

/** Renders the console into a new shadow root of `host`, which is returned. */
export const mount = (host: Element, deps: Deps): ShadowRoot => {
  const root = host.attachShadow({ mode: 'open' });
  [TOKENS, BASE, DIALOG, SHELL, CHATS_STYLES, CHAT_STYLES].forEach(addStyles);
  styleRoot(root);
  render(<App {...deps} />, root);
  return root;
};
