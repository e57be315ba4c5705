import { computeTraces } from '../../src/gateway/evaders/traces';
import type { Installation } from '../../src/gateway/installation/installation';
import { insertTraces } from '../../src/gateway/store/evaders/traces';
import { addressOfChat, emailOfChat } from './seed-chats';

/** Bans whose traces one transaction writes. */
const BLOCK = 1000;

/** What the n-th seeded chat shows of its visitor, by an address of their own. */
const tracedChat = (n: number) => ({
  ...{ address: addressOfChat(n), address_trusted: 1, asn: null },
  ...{ name: `Visitor ${n}`, email: emailOfChat(n), phone: null },
  ...{ typed_phone: null, claims_checked: 1 },
});

/**
 * Writes what the people of the first bans are recognised by, as if each was made
 * from the seeded chat of its number.
 */
export const seedTraces = async (
  { db, secrets }: Installation,
  count: number,
): Promise<void> => {
  for (let first = 0; first < count; first += BLOCK) {
    const rows = Array.from({ length: BLOCK }, (_, index) => first + index)
      .filter((n) => n < count)
      .flatMap((n) =>
        computeTraces(secrets.traceKey, tracedChat(n), []).map(
          ({ digest }) => ({ digest, ban: n + 1, session: `B${n}` }),
        ),
      );
    await db.transaction().execute((trx) => insertTraces(trx, rows));
  }
};
