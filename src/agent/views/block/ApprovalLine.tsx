import { useState } from 'preact/hooks';
import { ROLES } from '../../../protocol/roles';
import { useQuery } from '../../hooks/use-query';
import type { Approval } from '../../logic/block/approval';
import { nameKey } from '../../logic/describe-ban';
import { joinWords } from '../../logic/join-words';
import { moment } from '../../logic/times';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';

interface Props {
  approval: Approval;
  /** When the block is to end; null: never. */
  asked: string | null;
}

/** People named at most. */
const NAMED = 3;
const DECIDING = ROLES.slice(0, ROLES.indexOf('agent'));

/** Says that a block holds shorter than asked until a second person agrees. */
export function ApprovalLine({ approval, asked }: Props) {
  const { api, me, now } = useConsole();
  const [names, setNames] = useState<readonly string[]>([]);
  useQuery(async (isCurrent) => {
    // Who may not list people is told which roles decide.
    if (!DECIDING.slice(0, 2).includes(me.role)) return;
    const { data } = await api.users();
    const deciding = data.filter(
      ({ id, role, active }) =>
        active && id !== me.id && DECIDING.includes(role),
    );
    if (isCurrent()) setNames(deciding.map(({ name }) => name));
  }, []);
  const texts = t().block.approval;
  const end = asked === null ? texts.forGood : texts.to(moment(asked, now));
  const until = moment(approval.until, now);
  const keys = approval.keys.map((key) =>
    nameKey({ ...key, typed: key.value }),
  );
  return (
    <p class="approval-line" role="status">
      <b>{texts.title}</b>{' '}
      {keys.length ? texts.some(joinWords(keys), until) : texts.all(until)}{' '}
      {names.length > 0 && names.length <= NAMED
        ? texts.named(joinWords(names), end)
        : texts.anybody(end)}
    </p>
  );
}
