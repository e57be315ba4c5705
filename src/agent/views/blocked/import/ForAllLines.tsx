import type { Job, RepeatRequest } from '../../../../protocol/jobs';
import {
  findImportEnd,
  IMPORT_ENDS,
  toImportEnd,
  type ImportEnd,
} from '../../../logic/import-ends';
import { formatNumber } from '../../../logic/numbers';
import { moment } from '../../../logic/times';
import { Field } from '../../../parts/Field';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  job: Job;
  disabled: boolean;
  onChange: (change: RepeatRequest) => void;
}

/** Shows what holds for lines that do not say: end, sites, reason. */
export function ForAllLines({ job, disabled, onChange }: Props) {
  const { me, now, sites } = useConsole();
  const { defaults, createdAt } = job;
  if (!defaults) return null;
  const words = t().importing.forAll;
  const end = findImportEnd(defaults.until, createdAt);
  const ends: { value: ImportEnd | 'other'; text: string }[] = IMPORT_ENDS.map(
    (value) => ({ value, text: words.ends[value] }),
  );
  if (!end && defaults.until !== null) {
    const text = words.other(moment(defaults.until, now));
    ends.push({ value: 'other', text });
  }
  // Who may block on some sites alone blocks on those.
  const all = me.sites ?? [];
  const isAll = defaults.sites.length === all.length;
  const [only = ''] = defaults.sites;
  const isSeveral = !isAll && defaults.sites.length > 1;
  const choices = [
    { value: '', text: words.allSites },
    ...sites.map((value) => ({ value, text: value })),
    ...(isSeveral
      ? [
          {
            value: ',',
            text: words.severalSites(formatNumber(defaults.sites.length)),
          },
        ]
      : []),
  ];
  return (
    <section class="card for-all" aria-labelledby="import-for-all">
      <h2 id="import-for-all">{words.title}</h2>
      <SelectField
        label={words.until}
        hint={words.untilHint}
        value={end ?? 'other'}
        options={ends}
        disabled={disabled}
        onChoose={(value) => {
          if (value !== 'other') onChange({ until: toImportEnd(value, now) });
        }}
      />
      {sites.length > 1 && (
        <SelectField
          label={words.sites}
          value={isAll ? '' : isSeveral ? ',' : only}
          options={choices}
          disabled={disabled}
          onChoose={(value) => {
            if (value !== ',') onChange({ sites: value ? [value] : [...all] });
          }}
        />
      )}
      <Field
        label={words.reason}
        hint={words.reasonHint}
        maxLength={1000}
        value={defaults.reason}
        disabled={disabled}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </section>
  );
}
