import { toEnd } from '../../agent/logic/durations';
import { moment } from '../../agent/logic/times';
import type { BanPreview } from '../../protocol/reach';
import { reachOf, type Choices } from '../logic/block-choices';
import { p } from '../texts/texts';

interface Props {
  choices: Choices;
  preview: BanPreview | undefined;
  now: number;
}

/** Says in a sentence what will be, and until when. */
export function BlockEnd({ choices, preview, now }: Props) {
  const words = p().form;
  const end = toEnd(choices.duration, now);
  const ip = choices.extras.has('ip') ? reachOf(preview, 'ip') : undefined;
  const isEarlier =
    ip?.until && (end === null || Date.parse(ip.until) < Date.parse(end));
  return (
    <p class="end">
      {end === null ? words.forGood : words.until(moment(end, now))}{' '}
      {isEarlier && words.endsEarlier(moment(ip.until ?? '', now))}{' '}
      {preview?.toApprove && <span class="warns">{words.toApprove}</span>}
    </p>
  );
}
