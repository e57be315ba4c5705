import type { TargetedEvent } from 'preact';
import type { Contact } from './chat-server';

interface Props {
  known: Contact;
  onChange: (fields: Contact) => void;
}

/** Name and email of the visitor, if they like to say; told field by field. */
export function WhoFields({ known, onChange }: Props) {
  const field = (name: 'name' | 'email') => ({
    id: name,
    autoComplete: name,
    maxLength: 200,
    defaultValue: typeof known[name] === 'string' ? known[name] : '',
    onChange: ({ currentTarget }: TargetedEvent<HTMLInputElement>) =>
      onChange({ [name]: currentTarget.value.trim() }),
  });
  return (
    <fieldset>
      <legend>Who are you? You need not say.</legend>
      <label for="name">Name</label>
      <input type="text" {...field('name')} />
      <label for="email">Email</label>
      <input type="email" {...field('email')} />
    </fieldset>
  );
}
