import { localTime } from '../dom/builtins';
import type { Answer } from '../protocol/answer';
import { candidates, holdsUntil, loadBundle, named, options } from './config';
import { guard, tell, type Hooks } from './hooks';
import { computeVerdict } from './verdict';
import { attach } from './page-widget';
import { readMaxStale } from './read-max-stale';
import { hint, record } from './record-store';

/** Whether the verdict is `refused`. */
export let refused = false;
/**
 * Whether the gate keeps the widget closed: the visitor is refused, or was when
 * the record is not read yet, or the verdict is unknown and the policy does not
 * admit yet.
 */
export let hidden = false;

let lastNotified: string | undefined = '';

/** Calls `onRefused` or `onAdmitted` of one listener, by the verdict. */
export const notifyVerdict = (hooks: Hooks): void => {
  const { reference, until, text } = Object(record.answer) as Partial<Answer>;
  if (refused) hooks.onRefused?.({ reference, until, text });
  else if (lastNotified === 'admitted') hooks.onAdmitted?.();
};

/** Loads the widget if the option `load` says so and it is not loaded yet. */
const loadWidget = guard(async () => {
  if (hidden || !options.load || !named || named[2]) return;
  const { append } = await loadBundle('setup', '');
  // Meanwhile the verdict may have changed, or another call have been here.
  if (!hidden && !named[2]) {
    append(...(named as [string, never]), options);
    attach(named);
  }
});

/**
 * Applies the verdict of this moment: hides or shows the widget, and calls the
 * hooks if the verdict changed.
 */
export const enforce = guard(() => {
  const now = localTime();
  const verdict = computeVerdict(record, now, readMaxStale(options.maxStale));
  const policy = options.whenUnknown || (options.load ? 'hold' : 'admit');
  refused = verdict === 'refused';
  hidden =
    refused ||
    !!hint ||
    (verdict === 'unknown' &&
      (policy === 'hold' ? !(now >= holdsUntil) : policy !== 'admit'));

  // Even if hidden already: the page may have shown the widget again.
  loadWidget();
  candidates.forEach(([, , widget]) =>
    widget?.[hidden ? 'refuse' : 'admit'](!refused),
  );

  const notified = refused ? record.answer?.reference : verdict;
  if (notified !== lastNotified) {
    lastNotified = notified;
    tell(notifyVerdict);
  }
});
