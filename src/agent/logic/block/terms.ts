import type { Site } from '../../../protocol/sites';
import type { SuggestedLength } from '../../../protocol/suggested-length';
import { toBlockEnd } from './block-end';
import type { BlockForm } from './block-form';
import type { Terms } from './block-request';
import { startLength } from './preselect';

/** Returns how long, how, why and where: as chosen, else as the site starts with. */
export const toTerms = (
  form: BlockForm,
  site: Pick<Site, 'defaults'> | undefined,
  suggested: Pick<SuggestedLength, 'for' | 'earlier'> | undefined,
  now: number,
): Terms => {
  const defaults = site?.defaults;
  return {
    end: form.end ?? toBlockEnd(startLength(suggested, defaults), now),
    effect: form.effect ?? defaults?.effect ?? 'refuse',
    reason: form.reason ?? defaults?.reason ?? '',
    note: form.note,
    text: form.text ?? '',
    sites: form.sites,
  };
};
