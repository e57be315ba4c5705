import type { Page } from '../../protocol/page';
import type { Session } from '../../protocol/sessions';
import type { SiteCheck } from '../../protocol/site-check';
import type { Site } from '../../protocol/sites';
import type { Call } from './request';

/** What is known of an installation's first site while it is being set up. */
export interface FirstSiteState {
  site: Site;
  check: SiteCheck;
  /** The newest chat; undefined: none was started. */
  chat: Session | undefined;
}

/** What the first owner does with the first site. Rejects with `ApiError`. */
export interface FirstSiteApi {
  look(): Promise<FirstSiteState>;
  /** Lets pages of these origins use it. */
  allow(origins: readonly string[]): Promise<Site>;
}

const PATH = '/v1/sites/default';

/** Creates the functions that call the routes of the first site. */
export const createFirstSiteApi = (
  call: <T>(options: Call) => Promise<T>,
): FirstSiteApi => ({
  async look() {
    const [site, check, chats] = await Promise.all([
      call<Site>({ method: 'GET', path: PATH }),
      call<SiteCheck>({ method: 'GET', path: `${PATH}/check` }),
      call<Page<Session>>({ method: 'GET', path: '/v1/sessions?limit=1' }),
    ]);
    return { site, check, chat: chats.data[0] };
  },
  allow: (origins) => call({ method: 'PUT', path: PATH, body: { origins } }),
});
