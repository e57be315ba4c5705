import { ROLES } from '../../../../protocol/roles';
import { t } from '../../../texts/texts';

const RIGHTS = [
  ...(['sees', 'blocks', 'decides', 'shield'] as const),
  ...(['lists', 'settings', 'log'] as const),
];

/** Shows what each role sees and may do. */
export function RoleTable() {
  const { title, lead, role, rights, roles } = t().people.table;
  return (
    <section class="rows-card role-table" aria-labelledby="role-table">
      <h2 id="role-table">
        {title} <span class="muted">{lead}</span>
      </h2>
      <table class="rows-table" role="table" aria-labelledby="role-table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {role}
            </th>
            {RIGHTS.map((right) => (
              <th key={right} scope="col" role="columnheader">
                {rights[right]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {ROLES.map((one) => (
            <tr key={one} role="row">
              <th scope="row" role="rowheader">
                <b>{t().shell.person.roles[one]}</b>
              </th>
              {RIGHTS.map((right) => (
                <td key={right} role="cell" data-label={rights[right]}>
                  {roles[one][right]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
