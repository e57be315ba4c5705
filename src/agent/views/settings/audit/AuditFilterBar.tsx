import type { User } from '../../../../protocol/users';
import { Field } from '../../../parts/Field';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';
import type { AuditFilters } from './audit-filters';

interface Props {
  /** Whose lines can be asked for; none: one's own are all one sees. */
  users: readonly User[];
  filters: AuditFilters;
  onChange: (filters: AuditFilters) => void;
}

/** Shows what of the log is looked at: whose lines, which, of which days. */
export function AuditFilterBar({ users, filters, onChange }: Props) {
  const words = t().audit;
  const change = (part: Partial<AuditFilters>) =>
    onChange({ ...filters, ...part });
  const actions = Object.entries(words.actions)
    .map(([value, text]) => ({ value, text }))
    .sort((a, b) => a.text.localeCompare(b.text));
  return (
    <div class="audit-filters" role="group" aria-label={words.filters}>
      {users.length > 0 && (
        <SelectField
          label={words.who}
          value={filters.by}
          options={[
            { value: '', text: words.anybody },
            ...users.map(({ id, name }) => ({ value: String(id), text: name })),
          ]}
          onChoose={(by) => change({ by })}
        />
      )}
      <SelectField
        label={words.what}
        value={filters.action}
        options={[{ value: '', text: words.anything }, ...actions]}
        onChoose={(action) => change({ action })}
      />
      {(['since', 'until'] as const).map((name) => (
        <Field
          key={name}
          label={words[name]}
          name={name}
          type="date"
          value={filters[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
