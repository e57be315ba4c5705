import { SIGN_IN } from '../../texts';
import { Field } from '../shared/Field';

/** Shows the field for the address that one signs in with. */
export function EmailField() {
  return (
    <Field
      label={SIGN_IN.email}
      name="email"
      type="email"
      autocomplete="username"
      required
    />
  );
}
