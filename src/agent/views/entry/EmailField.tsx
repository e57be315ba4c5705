import { t } from '../../texts/texts';
import { Field } from '../../parts/Field';

/** Shows the field for the address that one signs in with. */
export function EmailField() {
  return (
    <Field
      label={t().entry.signIn.email}
      name="email"
      type="email"
      autocomplete="username"
      required
    />
  );
}
