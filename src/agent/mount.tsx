import { render } from 'preact';
import { App, type Deps } from './App';
import { STYLES } from './styles/styles';

/** Renders the panel into a new shadow root of `host`, which is returned. */
export const mount = (host: Element, deps: Deps): ShadowRoot => {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  render(<App {...deps} />, root);
  return root;
};
