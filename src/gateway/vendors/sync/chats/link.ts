import { parseNetwork } from '../../../keys/address';
import { canonicalValue } from '../../../keys/canonical-key';
import { writeLinks } from '../../../identity/link-identity';
import { insertChange } from '../../../store/changes';
import { deleteLinks } from '../../../store/links';
import type { SessionRow } from '../../../store/schema/schema';
import { updateMissingAddress } from '../../../store/sessions';
import type { VendorChat } from '../../clients/client';
import type { ChatContext } from '../context';
import { updateDesiredState } from '../../state/desired';
import type { Key } from '../../../keys/key';

/** Proven by a vendor, not by a site's server. */
const BY_VENDOR = '';

/** The vendor's own ids of those who were in these chats, each once. */
const visitorsIn = (chats: readonly VendorChat[]): Key[] => {
  const values = new Map<string, Key>();
  for (const { visitor } of chats) {
    if (!visitor || visitor.kind === 'ip') continue;
    const value = canonicalValue(visitor.kind, visitor.value);
    if (value !== undefined) values.set(value, { kind: visitor.kind, value });
  }
  return [...values.values()];
};

/**
 * Links the visitor of a session to the vendor's id of whoever wrote the
 * session's code. A page can be made to write any code: if several visitors
 * did, it proves nothing, and what it proved before is taken back.
 *
 * @returns whether it proves something
 */
export const linkChat = async (
  { write, now, account }: ChatContext,
  { code, visitor }: Pick<SessionRow, 'code' | 'visitor'>,
  chats: readonly VendorChat[],
): Promise<boolean> => {
  const found = visitorsIn(chats);
  const at = now();
  const known = { visitor, site: BY_VENDOR };
  const [only] = found;
  if (found.length === 1 && only) {
    const address = chats.find((chat) => chat.address)?.address ?? '';
    const network = parseNetwork(address);
    await write(async (trx) => {
      await writeLinks(trx, known, [only], at);
      if (network) await updateMissingAddress(trx, code, network.text);
    });
    return true;
  }
  if (found.length) {
    await write(async (trx) => {
      if (!(await deleteLinks(trx, known, account.vendor, found))) return;
      await updateDesiredState(trx, found, at);
      await insertChange(trx, { kind: 'link', subject: visitor, at });
    });
  }
  return false;
};
