import { SelectField } from '../../../parts/SelectField';
import { moment } from '../../../logic/times';
import { t } from '../../../texts/texts';
import { endAfter, TOKEN_DAYS } from './token-ends';

interface Props {
  days: number | null;
  now: number;
  onChoose: (days: number | null) => void;
}

/** Shows the choice of how long a token works. */
export function EndField({ days, now, onChoose }: Props) {
  const words = t().tokens;
  const end = endAfter(days, now);
  return (
    <SelectField
      label={words.ends}
      hint={end === null ? words.noEndHint : moment(end, now)}
      name="expiresAt"
      value={String(days)}
      options={TOKEN_DAYS.map((one) => ({
        value: String(one),
        text: one === null ? words.noEnd : t().common.days(one),
      }))}
      onChoose={(chosen) => onChoose(chosen === 'null' ? null : Number(chosen))}
    />
  );
}
