import { render } from 'preact';
import { ChatWidget } from './ChatWidget';
import type { Conversation } from './conversation';
import type { Face } from './face';
import type { StateHolder } from './state';
import { WIDGET_CSS } from './widget-css';

/** Puts the widget on the page, out of reach of the page's styles. */
export const mountWidget = (
  state: StateHolder,
  conversation: Conversation,
  { rootClass, title }: Face,
): (() => void) => {
  const host = document.createElement('div');
  host.className = rootClass;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(WIDGET_CSS);
  root.adoptedStyleSheets = [sheet];
  render(
    <ChatWidget state={state} conversation={conversation} title={title} />,
    root,
  );
  document.body.append(host);
  return () => {
    render(null, root);
    host.remove();
  };
};
