import type { GatewayDeps } from '../../../deps';
import type { LimitedVisitor } from '../../../http/visitor-limits';
import type { Key } from '../../../keys/key';
import { countExcess } from './count-excess';

/** Returns whether canonical claims may be looked up, and counts them. */
export const mayLookUp = (
  deps: Pick<GatewayDeps, 'visitorLimits' | 'dayCounter'>,
  by: LimitedVisitor,
  keys: readonly Key[],
): boolean =>
  !countExcess(deps, by.site, deps.visitorLimits.countClaims(by, keys));
