import type { Session } from '../../../src/protocol/sessions';
import type { Employee } from './staff';

/** Reads what an agent is told of a chat's visitor: those of no ban that watches. */
export const readFlags = async (
  { read }: Pick<Employee, 'read'>,
  { code }: { code: string },
): Promise<Session['flags']> =>
  (await read<Session>(`/v1/sessions/${code}`)).flags;
