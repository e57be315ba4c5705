import type { Answer } from '../protocol/answer';
import { loadBundle, maxStale, options, patience } from './config';
import { guard, tell, type Hooks } from './hooks';
import { computeVerdict } from './verdict';
import { loadWidget, widget } from './page-widget';
import { record } from './record-store';

/** The verdict is `refused`. */
export let refused = false;
/** The widget is closed by us: refused, or unknown and not to be shown. */
export let hidden = false;

const startedAt = Date.now();
let lastVerdict = '';
/** Takes the notice away, once one was shown. */
export let removeNotice: (() => void) | undefined;

/** Tells one listener the verdict. */
export const notifyVerdict = (hooks: Hooks): void => {
  const { reference, until } = record.answer ?? ({} as Partial<Answer>);
  if (refused) hooks.onRefused?.({ reference, until });
  else if (lastVerdict === 'admitted') hooks.onAdmitted?.();
};

const showNotice = guard(async () => {
  if (refused && options.whenRefused === 'notice') {
    const { show } = await loadBundle('notice', '');
    // It may be over by now.
    if (refused) {
      removeNotice = show({ ...options, ...record.answer, ends: record.ends });
    }
  } else removeNotice?.();
});

/** Keeps the widget, the hooks and the gateway's count true to the verdict. */
export const enforce = guard(() => {
  const now = Date.now();
  const verdict = computeVerdict(record, now, maxStale);
  const policy = options.whenUnknown ?? (options.load && 'hold');
  const wasHidden = hidden;
  refused = verdict === 'refused';
  hidden =
    refused ||
    (verdict === 'unknown' &&
      (policy === 'refuse' ||
        (policy === 'hold' && now < startedAt + patience)));

  // Even if hidden already: the page may have shown the widget again.
  if (hidden) widget?.refuse(!refused);
  else {
    loadWidget();
    if (wasHidden) widget?.admit();
  }

  const news = refused ? `${record.answer?.reference}` : verdict;
  if (news !== lastVerdict) {
    lastVerdict = news;
    tell(notifyVerdict);
    showNotice();
  }
});
