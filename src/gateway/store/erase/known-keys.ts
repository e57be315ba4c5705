import type { KeyKind } from '../../../protocol/key-kinds';
import { parseNetwork, visitorNetwork } from '../../keys/address';
import { canonicalValue } from '../../keys/canonical-key';
import type { Key } from '../../keys/key';
import type { Db } from '../db';
import { readChatOwners } from './person';

const TABLES = ['ban_keys', 'links', 'code_carriers', 'vendor_bans'] as const;

/** Reads every key that some table has, some of them several times. */
export async function* listKnownKeys(db: Db): AsyncGenerator<Key> {
  for (const table of TABLES) {
    const rows = await db
      .selectFrom(table)
      .select(['kind', 'value'])
      .distinct()
      .execute();
    yield* rows as { kind: KeyKind; value: string }[];
  }
  for await (const owners of readChatOwners(db)) {
    for (const { visitor, email, phone, address } of owners) {
      yield { kind: 'visitor', value: visitor };
      for (const [kind, text] of [
        ['email', email],
        ['phone', phone],
      ] as const) {
        const value = text && canonicalValue(kind, text);
        if (value) yield { kind, value };
      }
      const network = address === null ? undefined : parseNetwork(address);
      if (!network) continue;
      yield { kind: 'ip', value: network.text };
      yield { kind: 'ip', value: visitorNetwork(network).text };
    }
  }
}
