import type { Effect } from '../../protocol/effects';
import type { KeyKind } from '../../protocol/key-kinds';
import { isPlaceKind } from '../geo/explain-missing';

/**
 * Returns the effect of a ban that says none: one of a country or a provider,
 * which hits people who have done nothing, only watches.
 *
 * @param effect of other keys
 */
export const usualEffect = (
  keys: readonly { kind: KeyKind }[],
  effect: Effect = 'refuse',
): Effect => (keys.some(({ kind }) => isPlaceKind(kind)) ? 'watch' : effect);
