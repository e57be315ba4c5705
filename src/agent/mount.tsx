import { render } from 'preact';
import { App, type Deps } from './App';
import { STYLES } from './styles/styles';

/** Draws the panel into a shadow root on `host`; the page's styles stay out. */
export const mount = (host: Element, deps: Deps): ShadowRoot => {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  render(<App {...deps} />, root);
  return root;
};
