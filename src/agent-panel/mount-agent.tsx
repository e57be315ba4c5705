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
import { en } from './texts/en';
import { setPanelTexts } from './texts/texts';
import { Panel } from './views/Panel';

/** Draws the panel; {@link MountAgent} says what for. */
export const mountAgent: MountAgent = (element, options = {}) => {
  const { gateway: asked, theme = 'system', onBlock, ...first } = options;
  const gateway = readOrigin(asked, import.meta.url);
  setPanelTexts(en, 'en-GB');
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  [TOKENS, BASE, PANEL].forEach(addStyles);
  styleRoot(root);
  element.dataset['theme'] = theme;
  const store = tabTokenStore(gateway);
  let chat: AgentChat = first;
  let attempt = 0;

  const draw = () =>
    render(
      <div class="panel" lang="en">
        <Panel
          gateway={gateway}
          connect={(onExpired) => createConnection(gateway, store, onExpired)}
          query={chat}
          attempt={attempt}
          onBlock={({ reference, until }: Ban) =>
            onBlock?.({ reference, until })
          }
        />
      </div>,
      root,
    );
  draw();
  return {
    show(next) {
      chat = next;
      attempt += 1;
      draw();
    },
    unmount: () => render(null, root),
  };
};
