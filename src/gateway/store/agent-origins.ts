import type { Db } from './db';
import { findMeta, upsertMeta } from './meta';

/** Origins of other people’s pages in which agents work. */
export interface AgentOrigins {
  /** Pages that may be handed a token. */
  agentOrigins: string[];
  /** Pages that may show the card in a frame. */
  cardOrigins: string[];
}

const NAMES = {
  agentOrigins: 'agent origins',
  cardOrigins: 'card origins',
} as const;

const readList = async (db: Db, name: string): Promise<string[]> =>
  JSON.parse((await findMeta(db, name)) ?? '[]') as string[];

/** Returns the origins in which agents work. */
export const findAgentOrigins = async (db: Db): Promise<AgentOrigins> => ({
  agentOrigins: await readList(db, NAMES.agentOrigins),
  cardOrigins: await readList(db, NAMES.cardOrigins),
});

/** Writes some of the origins in which agents work; the others stay. */
export const writeAgentOrigins = async (
  trx: Db,
  changes: Partial<AgentOrigins>,
): Promise<void> => {
  for (const [field, origins] of Object.entries(changes)) {
    const name = NAMES[field as keyof AgentOrigins];
    await upsertMeta(trx, name, JSON.stringify(origins));
  }
};
