import { t } from '../texts/texts';
import { Field } from './Field';

/** Shows the field for the password that one has. */
export function PasswordField() {
  return (
    <Field
      label={t().entry.signIn.password}
      name="password"
      type="password"
      autocomplete="current-password"
      required
    />
  );
}
