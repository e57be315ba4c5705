import type { LimitName } from '../../../../protocol/limit-names';
import { LIMIT_MODES } from '../../../../protocol/limit-names';
import type { SiteLimits } from '../../../../protocol/site-limits';
import { describeLength } from '../../../logic/describe-length';
import { t } from '../../../texts/texts';
import { LimitChoice } from './LimitChoice';
import { consequenceOf, listConsequences } from './limit-consequences';

type Limit = SiteLimits[LimitName];

interface Props {
  name: LimitName;
  limit: Limit;
  /** Whether the gateway refused what it is set to. */
  isWrong: boolean;
  onChange: (change: Partial<Limit>) => void;
}

/** Times in which a limit counts. */
const WINDOWS = ['1m', '5m', '10m', '30m', '1h', '12h', '24h'];

/** Shows one limit: whether it holds, how many of what in which time, and then. */
export function LimitRow({ name, limit, isWrong, onChange }: Props) {
  const words = t().blocking.limits;
  const what = words.what[name];
  const windows = WINDOWS.includes(limit.within)
    ? WINDOWS
    : [limit.within, ...WINDOWS];
  return (
    <fieldset class={`limit ${limit.mode}`}>
      <legend class="unseen">{what}</legend>
      <LimitChoice
        label={words.mode}
        value={limit.mode}
        options={LIMIT_MODES.map((mode) => ({
          value: mode,
          text: words.modes[mode],
        }))}
        onChoose={(value) => {
          const mode = LIMIT_MODES.find((one) => one === value);
          if (mode) onChange({ mode });
        }}
      />
      <span>{words.moreThan}</span>
      <input
        class="number"
        aria-label={words.most(what)}
        inputMode="numeric"
        autocomplete="off"
        maxLength={6}
        aria-invalid={isWrong || limit.most === 0 || undefined}
        value={limit.most ? String(limit.most) : ''}
        onInput={({ currentTarget }) => {
          const digits = currentTarget.value.replace(/\D/g, '');
          currentTarget.value = digits;
          onChange({ most: Number(digits) });
        }}
      />
      <span>{what}</span>
      <LimitChoice
        label={words.within}
        value={limit.within}
        options={windows.map((value) => ({
          value,
          text: words.inTime(describeLength(value)),
        }))}
        onChoose={(within) => onChange({ within })}
      />
      {'for' in limit ? (
        <>
          <span aria-hidden="true">→</span>
          <LimitChoice
            label={words.thenLabel}
            value={consequenceOf(limit)}
            options={listConsequences(limit)}
            onChoose={(value) => {
              const chosen = listConsequences(limit).find(
                (one) => one.value === value,
              );
              if (chosen) onChange({ for: chosen.for, effect: chosen.effect });
            }}
          />
        </>
      ) : (
        <span class="muted">
          → {words.fixed[name === 'claims' ? name : 'wrongReferences']}
        </span>
      )}
    </fieldset>
  );
}
