import { t } from '../../texts/texts';
import { Field } from '../../parts/Field';

/** Shows the field for a password that one chooses. */
export function NewPasswordField() {
  return (
    <Field
      label={t().entry.setUp.newPassword}
      hint={t().entry.setUp.passwordHint}
      name="password"
      type="password"
      autocomplete="new-password"
      required
    />
  );
}
