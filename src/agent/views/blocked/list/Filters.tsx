import {
  FILTER_CHOICES,
  type BanListFilters,
  type ChoiceFilter,
} from '../../../logic/ban-list-filters';
import { t } from '../../../texts/texts';

interface Props {
  filters: BanListFilters;
  /** What can be chosen of these, as far as it is known. */
  reasons: readonly string[];
  makers: readonly string[];
  sites: readonly string[];
  onChange: (
    change: Partial<Record<keyof BanListFilters, string | undefined>>,
  ) => void;
}

const CHOICES: readonly ChoiceFilter[] = [
  'state',
  'kind',
  'source',
  'hits',
  'made',
];

/** Shows what the list is filtered and sorted by, each a choice. */
export function Filters(props: Props) {
  const { filters, reasons, makers, sites, onChange } = props;
  const words = t().blocked.filters;
  const choice = (name: ChoiceFilter) => (
    <Choice
      key={name}
      label={words.names[name]}
      value={filters[name]}
      usual={FILTER_CHOICES[name][0]}
      options={FILTER_CHOICES[name].map((value) => [
        value,
        (words.choices[name] as Record<string, string>)[value] ?? value,
      ])}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const text = (
    name: 'reason' | 'by' | 'site',
    values: readonly string[],
    label = (value: string) => value,
  ) => (
    <Choice
      key={name}
      label={words.names[name]}
      value={filters[name] ?? ''}
      usual=""
      options={[
        ['', words.any[name]],
        ...withPresent(values, filters[name]).map(
          (value) => [value, label(value)] as const,
        ),
      ]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <div class="filters" role="group" aria-label={words.label}>
      {CHOICES.slice(0, 2).map(choice)}
      {text('reason', reasons)}
      {choice('source')}
      {text('by', makers, (value) => (value === 'me' ? words.me : value))}
      {sites.length > 1 && text('site', sites)}
      {choice('hits')}
      {choice('made')}
      <span class="sort">{choice('sort')}</span>
    </div>
  );
}

const withPresent = (values: readonly string[], present: string | undefined) =>
  present && !values.includes(present) ? [...values, present] : values;

interface ChoiceProps {
  label: string;
  value: string;
  usual: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, usual, options, onChange }: ChoiceProps) {
  return (
    <select
      class={value === usual ? 'chip' : 'chip chosen'}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  );
}
