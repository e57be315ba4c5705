export interface AcquireContact {
  id: number;
  fields: Record<string, string>;
  caseId: number | null;
}

export interface AcquireCase {
  id: number;
  contactId: number;
  status: 'active' | 'closed';
}

export interface AcquireRow {
  id: number;
  type: string;
  /** Of a contact: its id. Otherwise the values. */
  contactId: number | null;
  values: string[];
  /** Milliseconds. */
  till: number;
  by: number;
  createdAt: number;
}

const DAY = 86_400_000;

/** The last second of the day, as every listed block ends. */
export const endOfDay = (moment: number): number =>
  (Math.floor(moment / DAY) + 1) * DAY - 1000;

/** What the vendor remembers, and what its own agents do with it. */
export const createAcquireState = (now: () => number) => {
  const contacts = new Map<number, AcquireContact>();
  const cases = new Map<number, AcquireCase>();
  const blocks = new Map<number, AcquireRow>();
  let lastBlock = 0;
  let lastContact = 870;

  const block = (row: Partial<AcquireRow>): AcquireRow => {
    lastBlock += 1;
    const made = {
      id: lastBlock,
      type: 'contact',
      contactId: null,
      values: [],
      // The dashboard's default.
      till: endOfDay(now() + 365 * DAY),
      by: 19,
      createdAt: now(),
      ...row,
    };
    blocks.set(made.id, made);
    return made;
  };

  const addContact = (fields: Record<string, string> = {}): AcquireContact => {
    lastContact += 1;
    const contact = {
      id: lastContact,
      fields: {
        name: `#${lastContact}`,
        email: '',
        phone: '',
        ip: '',
        ...fields,
      },
      caseId: null,
    };
    contacts.set(contact.id, contact);
    return contact;
  };

  return {
    contacts,
    cases,
    blocks,
    addContact,
    block,
    blockContact: (contactId: number, row: Partial<AcquireRow> = {}) =>
      block({ contactId, ...row }),
    unblock: (id: number): boolean => blocks.delete(id),
    /** A contact's own chat, with what the page put in its fields. */
    startChat(fields: Record<string, string> = {}): AcquireCase {
      const contact = addContact(fields);
      const made: AcquireCase = {
        id: cases.size + 6,
        contactId: contact.id,
        status: 'active',
      };
      cases.set(made.id, made);
      contact.caseId = made.id;
      return made;
    },
    closeCase(id: number): boolean {
      const found = cases.get(id);
      if (found) found.status = 'closed';
      return found !== undefined;
    },
  };
};

export type AcquireState = ReturnType<typeof createAcquireState>;
