import { copiedCode } from './copied-code';
import type { Evasion } from './evader';
import { hoardedTokens } from './hoarded-tokens';
import { nextAddress, nextNetwork } from './near-address';
import { clearedStorage, otherBrowser, privateWindow } from './new-browser';
import { otherSpelling } from './other-spelling';
import { sameAdvert } from './same-advert';
import { scriptBlocked } from './script-blocked';
import type { VendorEvasion } from './vendor-evasion';

/** Ways to come back that no vendor has a part in. */
export const EVASIONS: readonly Evasion[] = [
  ...[clearedStorage, privateWindow, otherBrowser, nextAddress, nextNetwork],
  ...[otherSpelling, sameAdvert, hoardedTokens],
];

/** Ways to come back at a vendor, past the gate. */
export const VENDOR_EVASIONS: readonly VendorEvasion[] = [
  scriptBlocked,
  copiedCode,
];
