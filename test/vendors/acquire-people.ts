import type { AcquireFail } from './acquire-fail';
import type { AcquireQuirks } from './acquire-quirks';
import type { AcquireContact, AcquireState } from './acquire-state';
import type { Reply } from './vendor-server';

const json = (value: unknown): Reply => ({
  status: 200,
  body: JSON.stringify(value),
});

/**
 * Contacts and their cases.
 * https://developer.acquire.io/rest-apis/customer
 * https://developer.acquire.io/rest-apis/conversation/conversation-or-cases
 */
export const acquirePeople = (
  { contacts, cases, closeCase }: AcquireState,
  quirks: AcquireQuirks,
  fail: AcquireFail,
) => {
  const present = ({ id, fields, caseId }: AcquireContact) => ({
    id: quirks.ids === 'text' ? String(id) : id,
    fields,
    // Text in the vendor's own list.
    caseId: caseId === null ? null : String(caseId),
    channel: 'web',
    archive: 'no',
    ...(quirks.unknownFields && { segment: { id: 4 } }),
  });

  return {
    list(query: URLSearchParams): Reply {
      const rows = [...contacts.values()];
      const list = rows.slice(0, Number(query.get('limit') ?? rows.length));
      const counts = { total: rows.length, records: list.length };
      return json({ data: { list: list.map(present), counts } });
    },
    /** By any text of their fields. */
    filter(text: string): Reply {
      const { search = '' } = JSON.parse(text) as { search?: string };
      const wanted = search.toLowerCase();
      const list = [...contacts.values()].filter(({ fields }) =>
        Object.values(fields).some((value) =>
          value.toLowerCase().includes(wanted),
        ),
      );
      const counts = { filteredCount: list.length };
      return json({ data: { list: list.map(present), counts } });
    },
    oneContact(id: number): Reply {
      const found = contacts.get(id);
      return found ? json({ data: present(found) }) : fail(404, '');
    },
    oneCase(id: number): Reply {
      const found = cases.get(id);
      if (!found) return fail(404, '');
      const { contactId, status } = found;
      const user = { type: 'user', userId: 19, status: 'active' };
      const contact = { type: 'contact', userId: contactId, role: 'owner' };
      return json({
        data: {
          id: String(id),
          status,
          users: [user, contact],
          ...(quirks.spelling === 'examples' && { contactId }),
        },
      });
    },
    close(text: string): Reply {
      const { caseId } = JSON.parse(text) as { caseId?: unknown };
      if (!Number.isInteger(caseId)) return fail(400, 'ERROR_INVALID_INPUT');
      return closeCase(Number(caseId))
        ? json({ data: true })
        : fail(400, 'ERROR_RECORD_NOT_FOUND');
    },
  };
};
