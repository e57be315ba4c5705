import { BROWSER_CAUSES } from './browser-causes';
import type { Cause } from './cause';
import { GATEWAY_CAUSES } from './gateway-causes';
import { PAGE_CAUSES } from './page-causes';
import { SCRIPT_CAUSES } from './script-causes';
import { STORAGE_CAUSES } from './storage-causes';
import { STRICT_CAUSES } from './strict-causes';
import { WIDGET_CAUSES } from './widget-causes';

/** Every cause of the table in docs/failures.md, by its sections. */
export const SECTIONS: Record<string, Cause[]> = {
  Storage: STORAGE_CAUSES,
  'The gateway and the way to it': GATEWAY_CAUSES,
  'The chat widget': WIDGET_CAUSES,
  'The page, its clock and its visitor': PAGE_CAUSES,
  'Older browsers': BROWSER_CAUSES,
  'Strict pages': STRICT_CAUSES,
  'Other scripts': SCRIPT_CAUSES,
};

export const CAUSES = Object.values(SECTIONS).flat();
