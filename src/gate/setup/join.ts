import type { Options } from '../options';
import type { Api } from '../doorlist-api';

const siteOf = ({ gateway, site = 'default' }: Options) => `${gateway} ${site}`;

/**
 * Starts the gate of another tag beside those that run, unless one of them is of
 * the same site. The page's calls then reach all, and the chat opens only where
 * all admit.
 *
 * @param earlier `window.Doorlist` of the tags before
 * @param api what calls the gate of this tag
 * @param own the settings of this tag
 */
export const join = (earlier: Api, api: Api, own: Options): void => {
  if (earlier.tags.some((tag) => siteOf(tag) === siteOf(own))) return;
  const all: Api = (window.Doorlist = {
    init(options) {
      earlier.init(options);
      api.init(options);
    },
    identify(jwt) {
      earlier.identify(jwt);
      api.identify(jwt);
    },
    consent(given) {
      earlier.consent(given);
      api.consent(given);
    },
    stop() {
      earlier.stop();
      api.stop();
    },
    push: ([name, argument]) =>
      (all[name] as (value?: unknown) => void)(argument),
    tags: [...earlier.tags, own],
  });
  api.init();
  // Who admits shows the widget: the other then looks again whether it may.
  earlier.init({ onAdmitted: () => api.init() });
  api.init({ onAdmitted: () => earlier.init() });
};
