import type { TokenFinding } from '../client';
import { hasCode } from '../vendor-error';

/**
 * Whether a token may do something, by doing it.
 *
 * @throws VendorError for anything but yes and no, a bad token included
 */
export const probe = async (
  attempt: () => Promise<unknown>,
  says: { yes: string; no: string },
): Promise<TokenFinding> => {
  try {
    await attempt();
    return { allowed: true, says: says.yes };
  } catch (error) {
    if (hasCode(error, 'not_permitted')) {
      return { allowed: false, says: says.no };
    }
    throw error;
  }
};
