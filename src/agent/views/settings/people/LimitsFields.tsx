import { EFFECTS } from '../../../../protocol/effects';
import { KEY_KINDS } from '../../../../protocol/key-kinds';
import type { LimitsShown } from '../../../../protocol/limits';
import type { Role } from '../../../../protocol/roles';
import { describeLength } from '../../../logic/describe-length';
import { CheckField } from '../../../parts/form/CheckField';
import { ChecksField } from '../../../parts/form/ChecksField';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';
import { kindName } from './describe-limits';

interface Props {
  role: Role;
  value: LimitsShown;
  onChange: (limits: LimitsShown) => void;
}

const LENGTHS = ['1h', '1d', '7d', '30d'];

/** Shows what somebody may do within their role. */
export function LimitsFields({ role, value, onChange }: Props) {
  const words = t().people.limits;
  // A reader blocks nobody, and is shown nothing whole whatever is chosen.
  if (role === 'viewer') return null;
  const change = (some: Partial<LimitsShown>) =>
    onChange({ ...value, ...some });
  const { maxBan } = value;
  const lengths =
    maxBan === null || LENGTHS.includes(maxBan)
      ? LENGTHS
      : [...LENGTHS, maxBan];
  return (
    <>
      <SelectField
        label={words.maxBan}
        hint={words.maxBanHint}
        name="limits.maxBan"
        value={maxBan ?? ''}
        options={[
          { value: '', text: words.anyLength },
          ...lengths.map((one) => ({ value: one, text: describeLength(one) })),
        ]}
        onChoose={(chosen) => change({ maxBan: chosen || null })}
      />
      <ChecksField
        label={words.kinds}
        hint={words.kindsHint}
        name="limits.kinds"
        values={value.kinds ?? []}
        options={KEY_KINDS.map((kind) => ({
          value: kind,
          text: kindName(kind),
        }))}
        onChange={(kinds) => change({ kinds: kinds.length ? kinds : null })}
      />
      <ChecksField
        label={words.effects}
        hint={words.effectsHint}
        name="limits.effects"
        values={value.effects ?? []}
        options={EFFECTS.map((effect) => ({
          value: effect,
          text: t().people.effects[effect],
        }))}
        onChange={(effects) =>
          change({ effects: effects.length ? effects : null })
        }
      />
      <fieldset>
        <legend>{words.sees}</legend>
        <CheckField
          label={words.seeAddresses}
          name="limits.seeAddresses"
          checked={value.seeAddresses}
          onChange={(seeAddresses) => change({ seeAddresses })}
        />
        <CheckField
          label={words.seeContacts}
          name="limits.seeContacts"
          checked={value.seeContacts}
          onChange={(seeContacts) => change({ seeContacts })}
        />
        {role === 'agent' && (
          <CheckField
            label={words.liftOthers}
            name="limits.liftOthers"
            checked={value.liftOthers}
            onChange={(liftOthers) => change({ liftOthers })}
          />
        )}
      </fieldset>
    </>
  );
}
