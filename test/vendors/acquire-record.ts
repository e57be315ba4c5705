import type { AcquireQuirks } from './acquire-quirks';
import type { AcquireRow, AcquireState } from './acquire-state';

const user = (id: number) => ({
  id,
  name: 'Support Team',
  firstName: 'Support',
  lastName: 'Team',
  email: 'support@example.com',
  type: 'user',
});

/**
 * A block as JSON text: with the vendor's misplaced brackets it is nothing
 * that an object could hold.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/list
 */
export const acquireRecord = (
  row: AcquireRow,
  { contacts }: AcquireState,
  quirks: AcquireQuirks,
  withUser: boolean,
): string => {
  const id = (number: number) =>
    quirks.ids === 'text' ? String(number) : number;
  const created = new Date(row.createdAt).toISOString();
  const fields =
    row.contactId === null ? undefined : contacts.get(row.contactId)?.fields;
  const text = JSON.stringify({
    id: id(row.id),
    type: row.type,
    data:
      row.contactId === null
        ? row.values
        : {
            id: id(row.contactId),
            ip: fields?.['ip'] ?? '',
            email: fields?.['email'] ?? '',
            phone: fields?.['phone'] ?? '',
          },
    blockTill: new Date(row.till).toISOString(),
    ...(quirks.spelling === 'examples'
      ? { blockBy: row.by, dateCreated: created }
      : { blockedBy: row.by, dataCreated: created }),
    ...(quirks.unknownFields && { blockScope: { widget: true }, v: 3 }),
    ...(withUser && { user: user(row.by) }),
  });
  return quirks.misplacedUser && withUser
    ? `${text.slice(0, -1)},"parentId":null,"type":"user","accessLevel":"all"}`
    : text;
};
