import { z } from 'zod';
import type { VendorAccountRow } from '../../store/vendors/accounts';

const settings = z.object({
  /** Another address of the vendor's API than its own. */
  origin: z.string().exactOptional(),
  /** Sealed. What the vendor signs its webhooks with. */
  webhookSecret: z.string().exactOptional(),
});

/** How an account is reached, beside its token. */
export type AccountSettings = z.output<typeof settings>;

export const settingsOf = (
  account: Pick<VendorAccountRow, 'settings'>,
): AccountSettings => settings.parse(JSON.parse(account.settings));
