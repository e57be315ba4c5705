/**
 * Who made a block, as Acquire shows users. API keys act as users of type
 * `client` there.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor
 */
export interface AcquireUser {
  id: number;
  name: string;
  firstName: string;
  lastName: string;
  email: string;
  type: 'user' | 'client';
  status: 'active';
  phone: string;
  photo: null;
  language: null;
}

export const presentAcquireUser = (
  { id, name, isUser }: { id: number; name: string; isUser: boolean },
  emails: ReadonlyMap<number, string>,
): AcquireUser => {
  const [firstName = '', ...rest] = isUser ? name.split(' ') : [];
  return {
    id,
    name,
    firstName,
    lastName: rest.join(' '),
    email: (isUser && emails.get(id)) || '',
    type: isUser ? 'user' : 'client',
    status: 'active',
    phone: '',
    photo: null,
    language: null,
  };
};
