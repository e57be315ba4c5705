import { useState } from 'preact/hooks';
import { useQuery } from '../../agent/hooks/use-query';
import { flagCauses } from '../../agent/logic/flag-causes';
import { rowFlag } from '../../agent/logic/row-flag';
import { t } from '../../agent/texts/current';
import type { Ban } from '../../protocol/bans';
import type { SessionDetail } from '../../protocol/sessions';
import { usePanel } from '../panel-context';

/** Shows the strongest flag of a chat with its cause; nothing without one. */
export function Flag({ chat }: { chat: SessionDetail }) {
  const { api, now } = usePanel();
  const [bans, setBans] = useState<ReadonlyMap<number, Ban>>(new Map());
  const guess =
    chat.flags.find(({ confidence, kind }) =>
      kind === 'watch' ? false : confidence === 'likely',
    ) ?? chat.flags.find(({ kind }) => kind !== 'watch');
  const guessed = guess?.ban ?? 0;
  useQuery(
    async (isCurrent) => {
      if (!guessed) return;
      const ban = await api.ban(guessed);
      if (isCurrent()) setBans(new Map([[guessed, ban]]));
    },
    [guessed],
  );
  const flag = rowFlag(chat, bans, now);
  if (!flag) return null;
  const isGuess = flag.kind === 'likely' || flag.kind === 'possible';
  return (
    <div class="strip warn" role="note">
      <p>
        <b>{t().common.sentence(flag.text)}</b>{' '}
        {isGuess && flagCauses(chat.flags, guessed)}
      </p>
    </div>
  );
}
