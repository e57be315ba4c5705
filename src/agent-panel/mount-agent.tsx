import { render } from 'preact';
import { BASE } from '../agent/styles/base.css';
import { addStyles, styleRoot } from '../agent/styles/style-sheets';
import { TOKENS } from '../agent/styles/tokens.css';
import type { Ban } from '../protocol/bans';
import type { AgentChat, MountAgent } from './agent-options';
import { createConnection } from './connection/create-connection';
import { tabTokenStore } from './connection/token-store';
import { readOrigin } from './read-origin';
import { PANEL } from './styles/panel.css';
import {
  directionOf,
  pageLanguage,
  speak,
  type LanguageCode,
} from './texts/languages';
import { Panel } from './views/Panel';

/** Draws the panel; {@link MountAgent} says what for. */
export const mountAgent: MountAgent = (element, options = {}) => {
  const { gateway: asked, language, theme = 'system' } = options;
  const gateway = readOrigin(asked, import.meta.url);
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  [TOKENS, BASE, PANEL].forEach(addStyles);
  styleRoot(root);
  element.dataset['theme'] = theme;
  const store = tabTokenStore(gateway);
  let chat: AgentChat = options;
  let attempt = 0;
  let spoken: LanguageCode | undefined;
  let isGone = false;

  const draw = () => {
    // Not before it is known what language to say it in.
    if (isGone || !spoken) return;
    render(
      <div class="panel" lang={spoken} dir={directionOf(spoken)}>
        <Panel
          gateway={gateway}
          connect={(onExpired) => createConnection(gateway, store, onExpired)}
          query={chat}
          attempt={attempt}
          onBlock={({ reference, until }: Ban) =>
            options.onBlock?.({ reference, until })
          }
        />
      </div>,
      root,
    );
  };
  void speak(pageLanguage(language)).then((code) => {
    spoken = code;
    draw();
  });
  return {
    show(next) {
      chat = next;
      attempt += 1;
      draw();
    },
    unmount() {
      isGone = true;
      render(null, root);
    },
  };
};
