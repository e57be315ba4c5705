import { carrier } from './carrier';
import { colleaguesDomain } from './colleagues-domain';
import { framedCode } from './framed-code';
import { framedEmail } from './framed-email';
import { greeting } from './greeting';
import { mergedConversation } from './merged-conversation';
import { relay } from './relay';
import type { Scene } from './scene';
import { school } from './school';
import { sharedComputer } from './shared-computer';
import { traveller } from './traveller';
import type { VendorScene } from './vendor-scene';

/** Scenes that no vendor has a part in. */
export const SCENES: readonly Scene[] = [
  ...[carrier, school, relay, sharedComputer],
  ...[framedEmail, colleaguesDomain, greeting, traveller],
];

/** Scenes at a vendor. */
export const VENDOR_SCENES: readonly VendorScene[] = [
  framedCode,
  mergedConversation,
];
