import { t } from '../texts/texts';
import { Field } from './Field';

interface Props {
  hint?: string;
}

/** Shows the field for a code of the second factor. */
export function CodeField({ hint }: Props) {
  return (
    <Field
      label={t().entry.secondFactor.code}
      {...(hint && { hint })}
      name="code"
      autocomplete="one-time-code"
      autocapitalize="off"
      spellcheck={false}
      required
    />
  );
}
