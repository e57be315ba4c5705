import { ROLES, type Role } from '../../../../protocol/roles';
import { ChecksField } from '../../../parts/form/ChecksField';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  role: Role;
  /** None: all. */
  sites: readonly string[];
  onRole: (role: Role) => void;
  onSites: (sites: string[]) => void;
}

/** Shows the role of a person or token, and the sites that it is for. */
export function RoleFields({ role, sites, onRole, onSites }: Props) {
  const { me, sites: all } = useConsole();
  const words = t().people;
  // Only owners touch owners.
  const roles = ROLES.filter((one) => one !== 'owner' || me.role === 'owner');
  return (
    <>
      <SelectField
        label={words.role}
        name="role"
        value={role}
        options={roles.map((one) => ({
          value: one,
          text: t().shell.person.roles[one],
        }))}
        onChoose={onRole}
      />
      {(all.length > 1 || sites.length > 0) && (
        <ChecksField
          label={words.sites}
          hint={words.sitesHint}
          name="sites"
          values={sites}
          options={[...new Set([...all, ...sites])].map((site) => ({
            value: site,
            text: site,
          }))}
          onChange={onSites}
        />
      )}
    </>
  );
}
