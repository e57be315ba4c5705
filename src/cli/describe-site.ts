import type { SiteWithOrigins } from '../gateway/sites/put-site';
import { readSettings } from '../gateway/sites/site-settings';

/** Returns a site for programs, and as a sentence. */
export const describeSite = (site: SiteWithOrigins) => {
  const { id, origins, widget, max_age: maxAge, country } = site;
  const goneChatsEndAfter = site.gone_chats_end_after / 60;
  const settings = readSettings(site);
  return {
    value: {
      ...{ id, origins, widget, maxAge },
      ...{ goneChatsEndAfter, country: country || null },
      ownList: site.own_list_from > 0,
      ...settings,
    },
    text: `Site ${id}: ${origins.join(', ') || 'any origin on loopback'}; widget ${widget}; answers may be used for ${maxAge} s; a chat whose page is gone ends after ${goneChatsEndAfter} min${country && `; phone numbers of ${country}`}${site.own_list_from ? '; its published list is its own' : ''}.${settings.observe ? ' It only observes: nobody is refused.' : ''}${settings.admits === 'everybody' ? '' : ' Only visitors who signed in start chats.'}`,
  };
};
