import { SET_UP } from '../../texts';
import { Field } from '../shared/Field';

/** Shows the field for a password that one chooses. */
export function NewPasswordField() {
  return (
    <Field
      label={SET_UP.newPassword}
      hint={SET_UP.passwordHint}
      name="password"
      type="password"
      autocomplete="new-password"
      required
    />
  );
}
