import { documentMethod, readDocument, readGlobal } from '../../dom/page-names';
import type { Adapter } from '../../widgets/widget';
import type { Options } from '../options';
import { WIDGET_SCRIPTS } from './widget-scripts';

// TypeScript does not describe it yet.
// https://developer.mozilla.org/docs/Web/API/Trusted_Types_API
interface Page extends Window {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}

/**
 * Loads a widget: a site's own by itself, a vendor's by its script.
 *
 * @param name the adapter's, as in `data-widget`
 * @throws where the page's Trusted Types allow no policy `doorlist`
 */
export const append = (
  name: string,
  adapter: Adapter,
  { load = '', nonce = '' }: Options,
): void => {
  const script = WIDGET_SCRIPTS[name];
  if (adapter.load || !script) {
    adapter.load?.();
    return;
  }
  const { src, ...rest } = script(load);
  const trustedTypes = readGlobal<Page, 'trustedTypes'>('trustedTypes');
  const element = documentMethod('createElement')('script');
  const policy = trustedTypes?.createPolicy('doorlist', {
    createScriptURL: (url) => url,
  });
  Object.assign(element, rest, {
    nonce,
    src: policy?.createScriptURL(src) ?? src,
  });
  readDocument('head').append(element);
};
