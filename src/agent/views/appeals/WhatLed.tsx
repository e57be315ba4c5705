import { messageRuns } from '../../logic/message-runs';
import { formatNumber } from '../../logic/numbers';
import { moment } from '../../logic/times';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { Run } from '../chats/chat/Run';
import { useConsole } from '../shell/console-context';
import type { KnownAppeal } from './use-appeal';

/** Messages that are shown: what was said last before the block. */
const SHOWN = 6;

/** Shows the end of the chat that a block was made from. */
export function WhatLed({ known }: { known: KnownAppeal }) {
  const { now } = useConsole();
  const { ban, session, messages, hasEarlier } = known;
  const words = t().appeals.led;
  const before = messages.filter(
    ({ at }) => Date.parse(at) <= Date.parse(ban.createdAt),
  );
  const shown = (before.length ? before : messages).slice(-SHOWN);
  const by = session?.claimedBy?.name;
  return (
    <section aria-labelledby="appeal-led">
      <h3 id="appeal-led">
        {words.title} <span>· {moment(ban.createdAt, now)}</span>
        {by && <bdi> · {words.with(by)}</bdi>}
      </h3>
      {session &&
        messageRuns(shown).map((run) => (
          <Run key={run.messages[0]?.id} run={run} session={session} />
        ))}
      {shown.length === 0 && (
        <p class="muted">
          {ban.session === undefined ? words.noChat : words.noMessages}
        </p>
      )}
      {session && shown.length > 0 && (
        <p>
          <a href={PATHS.chat(session.code)}>
            {hasEarlier
              ? words.wholeOfMany
              : words.whole(formatNumber(messages.length))}
          </a>
        </p>
      )}
    </section>
  );
}
