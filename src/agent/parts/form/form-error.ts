import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fieldMessage } from '../../logic/field-message';

const Context = createContext<unknown>(undefined);

/** Gives the fields of a form what its last try failed with. */
export const FormErrorProvider = Context.Provider;

/** Returns what is wrong with the field of this name; undefined: nothing. */
export const useFieldError = (name: string | undefined): string | undefined => {
  const error = useContext(Context);
  return name === undefined ? undefined : fieldMessage(error, name);
};

/** Returns whether a form has a field beside which an error is said. */
export const hasFieldOf = (
  form: HTMLFormElement | null,
  error: unknown,
): boolean =>
  [...(form?.querySelectorAll('[name]') ?? [])].some(
    (field) =>
      fieldMessage(error, field.getAttribute('name') ?? '') !== undefined,
  );
