import type { Caller } from '../../../auth/caller';
import type { ShownKey } from '../../../keys/key';
import type { Secrets } from '../../../lib/secrets';
import { wasProvenDuring } from '../../../sessions/keep-identity';
import { visitorKey } from '../../../sessions/session-subjects';
import type { Db } from '../../../store/db';
import {
  listShownLinks,
  listVisitorsLinkedTo,
  type ShownLink,
} from '../../../store/links';
import type { SessionRow } from '../../../store/schema/schema';

const isByVendor = ({ site }: ShownLink): boolean => site === '';

/** Whether several people signed in with a browser: two of one kind were proven. */
const isShared = (links: readonly ShownLink[]): boolean => {
  const proven = links.filter((link) => !isByVendor(link));
  const kinds = new Map(proven.map(({ kind, value }) => [kind, value]));
  return proven.some(({ kind, value }) => kinds.get(kind) !== value);
};

/**
 * Returns what of a browser's links is proven of the person in a chat: all,
 * unless several people signed in with it. Of those only who was signed in
 * during the chat: the others have done nothing.
 */
const pickOwn = (
  links: readonly ShownLink[],
  secrets: Pick<Secrets, 'erasureKey'>,
  session: SessionRow,
): readonly ShownLink[] =>
  isShared(links)
    ? links.filter(
        (link) => isByVendor(link) || wasProvenDuring(secrets, session, link),
      )
    : links;

/**
 * Finds what the person in a chat is known by for certain: the browser, and
 * everything that is proven of them, by servers of sites that the caller may see
 * or by vendors. Of a chat that only its vendor told of, the vendor's id and
 * the browsers that it is proven to belong to, with what is proven of those.
 */
export const findPersonKeys = async (
  { db, secrets }: { db: Db; secrets: Pick<Secrets, 'erasureKey'> },
  { sites }: Pick<Caller, 'sites'>,
  session: SessionRow,
): Promise<ShownKey[]> => {
  const own = visitorKey(session);
  const visitors =
    own.kind === 'visitor' ? [own.value] : await listVisitorsLinkedTo(db, own);
  const links = await listShownLinks(db, visitors, sites);
  const proven = visitors.flatMap((visitor) =>
    pickOwn(
      links.filter((link) => link.visitor === visitor),
      secrets,
      session,
    ),
  );
  return [
    own,
    ...visitors.map((value) => ({ kind: 'visitor', value }) as const),
    ...proven.map(({ kind, value, shown }) => ({
      ...{ kind, value },
      ...(shown !== undefined && { shown }),
    })),
  ];
};
