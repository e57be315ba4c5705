import { VENDOR_IDS } from './vendors';

/** Where bans are made: here, by a list that others publish, or at a vendor. */
export const BAN_SOURCES = ['doorlist', 'list', ...VENDOR_IDS] as const;
export type BanSource = (typeof BAN_SOURCES)[number];
