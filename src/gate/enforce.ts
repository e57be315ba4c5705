import type { Answer } from '../protocol/answer';
import { maxStale, patience, whenUnknown, widget } from './config';
import { guard, tell, type Hooks } from './hooks';
import { verdictOf } from './ledger';
import { post } from './request';
import { record } from './shared-record';

/** The verdict is `refused`. */
export let refused = false;
/** The widget is closed by us: refused, or unknown and not to be shown. */
export let hidden = false;

const startedAt = Date.now();
let counted = false;
let told = '';

/** Tells one listener the verdict. */
export const tellVerdict = (hooks: Hooks): void => {
  const { reference, until } = record.answer ?? ({} as Partial<Answer>);
  if (refused) hooks.onRefused?.({ reference, until });
  else if (told === 'admitted') hooks.onAdmitted?.();
};

/** Keeps the widget, the hooks and the gateway's count true to the verdict. */
export const enforce = guard(() => {
  const now = Date.now();
  const verdict = verdictOf(record, now, maxStale);
  const wasHidden = hidden;
  refused = verdict === 'refused';
  hidden =
    refused ||
    (verdict === 'unknown' &&
      (whenUnknown === 'refuse' ||
        (whenUnknown === 'hold' && now < startedAt + patience)));

  // Even if hidden already: the page may have shown the widget again.
  if (hidden) widget.refuse();
  else if (wasHidden) widget.admit();

  const news = refused ? `${record.answer?.reference}` : verdict;
  if (news !== told) {
    told = news;
    tell(tellVerdict);
  }

  if (refused && !counted) {
    counted = true;
    return post('refusals', { visitor: record.visitor });
  }
});
