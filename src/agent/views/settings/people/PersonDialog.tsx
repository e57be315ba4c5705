import { useState } from 'preact/hooks';
import type { User } from '../../../../protocol/users';
import type { LimitsShown } from '../../../../protocol/limits';
import type { Role } from '../../../../protocol/roles';
import { Field } from '../../../parts/Field';
import { FormDialog } from '../../../parts/form/FormDialog';
import { t } from '../../../texts/texts';
import { LimitsFields } from './LimitsFields';
import { NO_LIMITS } from './no-limits';
import { RoleFields } from './RoleFields';

/** What the dialog was filled in with. */
export interface PersonDraft {
  /** Of somebody who is invited. */
  email: string;
  /** Empty: from the address. */
  name: string;
  role: Role;
  sites: string[];
  limits: LimitsShown;
}

interface Props {
  /** Who is changed; absent: somebody is invited. */
  user?: User;
  onSave: (draft: PersonDraft) => Promise<void>;
  onClose: () => void;
}

/** Asks who is let in, as what, and what they may do without asking. */
export function PersonDialog({ user, onSave, onClose }: Props) {
  const [role, setRole] = useState<Role>(user?.role ?? 'agent');
  const [sites, setSites] = useState<string[]>([...(user?.sites ?? [])]);
  const [limits, setLimits] = useState<LimitsShown>(user?.limits ?? NO_LIMITS);
  const words = t().people;
  return (
    <FormDialog
      title={user ? words.change(user.name) : words.invite}
      lead={user ? words.changeLead : words.inviteLead}
      submit={user ? words.save : words.invite}
      onSubmit={(form) =>
        onSave({
          email: String(form.get('email') ?? '').trim(),
          name: String(form.get('name')).trim(),
          ...{ role, sites, limits },
        })
      }
      onClose={onClose}
    >
      {!user && (
        <Field
          label={t().entry.signIn.email}
          name="email"
          type="email"
          autocomplete="off"
          maxLength={254}
          required
        />
      )}
      <Field
        label={words.name}
        {...(!user && { hint: words.nameHint })}
        name="name"
        autocomplete="off"
        maxLength={100}
        defaultValue={user?.name ?? ''}
        required={user !== undefined}
        dir="auto"
      />
      <RoleFields
        role={role}
        sites={sites}
        onRole={setRole}
        onSites={setSites}
      />
      <LimitsFields role={role} value={limits} onChange={setLimits} />
    </FormDialog>
  );
}
