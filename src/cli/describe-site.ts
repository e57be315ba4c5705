import type { SiteWithOrigins } from '../gateway/sites/put-site';

/** Returns a site for programs, and as a sentence. */
export const describeSite = ({
  id,
  origins,
  widget,
  max_age: maxAge,
  gone_chats_end_after: seconds,
  country,
  own_list_from: ownListFrom,
}: SiteWithOrigins) => ({
  value: {
    ...{ id, origins, widget, maxAge },
    ...{ goneChatsEndAfter: seconds / 60, country: country || null },
    ownList: ownListFrom > 0,
  },
  text: `Site ${id}: ${origins.join(', ') || 'any origin on loopback'}; widget ${widget}; answers may be used for ${maxAge} s; a chat whose page is gone ends after ${seconds / 60} min${country && `; phone numbers of ${country}`}${ownListFrom ? '; its published list is its own' : ''}.`,
});
