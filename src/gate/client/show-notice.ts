import type { Answer } from '../../protocol/answer';
import { gate } from './gate';

/** The refusal that the notice shows, if any, by its reference and text. */
let shown = '';
let remove: (() => void) | undefined;

/** Removes the notice, if one is shown. */
export const removeNotice = (): void => {
  shown = '';
  remove?.();
};

/** Shows the notice to a refused visitor, where the site or the ban wants that. */
export const showNotice = async (): Promise<void> => {
  const { refused, record, options } = gate.now();
  const { reference, text, whenRefused } = Object(
    record.answer,
  ) as Partial<Answer>;
  if (
    !refused ||
    ((options.whenRefused || whenRefused) !== 'notice' && !text)
  ) {
    return removeNotice();
  }
  const name = `refused ${reference}${text}`;
  if (name === shown) return;
  shown = name;
  const { show } = await gate.loadBundle('notice', '');
  // The refusal may have ended while the bundle was loaded.
  if (shown) remove = show({ ...options, ...record.answer, ends: record.ends });
};
