import { useState } from 'preact/hooks';
import type { LimitsShown } from '../../../../protocol/limits';
import type { Role } from '../../../../protocol/roles';
import type { NewToken } from '../../../../protocol/tokens';
import { Field } from '../../../parts/Field';
import { CheckField } from '../../../parts/form/CheckField';
import { FormDialog } from '../../../parts/form/FormDialog';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { LimitsFields } from '../people/LimitsFields';
import { NO_LIMITS } from '../people/no-limits';
import { RoleFields } from '../people/RoleFields';
import { EndField } from './EndField';
import { endAfter, USUAL_DAYS } from './token-ends';

interface Props {
  onMade: (token: NewToken) => void;
  onClose: () => void;
}

/** Asks what a new token is for, what it may do, and until when. */
export function NewTokenDialog({ onMade, onClose }: Props) {
  const { api, now } = useConsole();
  const [role, setRole] = useState<Role>('agent');
  const [sites, setSites] = useState<string[]>([]);
  const [limits, setLimits] = useState<LimitsShown>(NO_LIMITS);
  const [days, setDays] = useState<number | null>(USUAL_DAYS);
  const [blocksContacts, setBlocksContacts] = useState(false);
  const words = t().tokens;
  return (
    <FormDialog
      title={words.make}
      lead={words.makeLead}
      submit={words.make}
      onSubmit={async (form) =>
        onMade(
          await api.tokens.create({
            name: String(form.get('name')).trim(),
            ...{ role, sites, limits },
            permissions: blocksContacts ? ['block-contacts'] : [],
            expiresAt: endAfter(days, Date.now()),
          }),
        )
      }
      onClose={onClose}
    >
      <Field
        label={words.name}
        hint={words.nameHint}
        name="name"
        autocomplete="off"
        maxLength={100}
        required
      />
      <RoleFields
        role={role}
        sites={sites}
        onRole={setRole}
        onSites={setSites}
      />
      <EndField days={days} now={now} onChoose={setDays} />
      <LimitsFields role={role} value={limits} onChange={setLimits} />
      {role !== 'owner' && role !== 'administrator' && (
        <CheckField
          label={words.blockContacts}
          hint={words.blockContactsHint}
          name="permissions"
          checked={blocksContacts}
          onChange={setBlocksContacts}
        />
      )}
    </FormDialog>
  );
}
