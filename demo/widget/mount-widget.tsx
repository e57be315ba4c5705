import { render } from 'preact';
import { ChatWidget, type ChatProps } from './ChatWidget';
import { WIDGET_CSS } from './widget-css';

/** Puts the widget on the page, out of reach of the page's styles. */
export const mountWidget = (props: ChatProps): (() => void) => {
  const host = document.createElement('div');
  host.className = props.face.rootClass;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(WIDGET_CSS);
  root.adoptedStyleSheets = [sheet];
  render(<ChatWidget {...props} />, root);
  document.body.append(host);
  return () => {
    render(null, root);
    host.remove();
  };
};
