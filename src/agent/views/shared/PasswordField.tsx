import { SIGN_IN } from '../../texts';
import { Field } from './Field';

/** Shows the field for the password that one has. */
export function PasswordField() {
  return (
    <Field
      label={SIGN_IN.password}
      name="password"
      type="password"
      autocomplete="current-password"
      required
    />
  );
}
