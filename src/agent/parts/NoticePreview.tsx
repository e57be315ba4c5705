import type { ComponentChildren } from 'preact';
import { relativeTime } from '../logic/relative-time';
import { moment } from '../logic/times';
import { t } from '../texts/texts';

interface Props {
  /** What the site or the block says; may be empty. */
  text: string;
  /** When it ends, ISO 8601; null: no end is told. */
  until: string | null;
  now: number;
  /** What the visitor can quote. */
  reference: ComponentChildren;
  /** Whether one may ask for a second look. */
  appeals: boolean;
}

/** Shows the notice that a refused visitor reads. */
export function NoticePreview({ text, until, now, reference, appeals }: Props) {
  const words = t().blocked.notice;
  return (
    <div class="notice">
      <b>{words.heading}</b>
      {text && <p dir="auto">{text}</p>}
      {until && (
        <p>{words.again(relativeTime(until, now), moment(until, now))}</p>
      )}
      <p>
        {words.reference} {reference}
      </p>
      {appeals && <p>{words.appeal}</p>}
    </div>
  );
}
