import { gate } from './gate';

/** The refusal that the notice shows, if any, by its reference. */
let shown = '';
let remove: (() => void) | undefined;

/** Removes the notice, if one is shown. */
export const removeNotice = (): void => {
  shown = '';
  remove?.();
};

/** Shows the notice to a refused visitor, where the site wants that. */
export const showNotice = async (): Promise<void> => {
  const { refused, record, options } = gate.now();
  if (!refused || options.whenRefused !== 'notice') return removeNotice();
  const reference = `refused ${record.answer?.reference}`;
  if (reference === shown) return;
  shown = reference;
  const { show } = await gate.loadBundle('notice', '');
  // The refusal may have ended while the bundle was loaded.
  if (shown) remove = show({ ...options, ...record.answer, ends: record.ends });
};
