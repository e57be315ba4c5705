/** The forms of a text for a count, in which `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {
  other: string;
};

/**
 * Returns a function that says how many there are as a language does: it picks the
 * form for the count and writes the number with the language's separators.
 */
export const pluralsOf = (
  locale: string,
): ((count: number, forms: PluralForms) => string) => {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, forms) =>
    (forms[rules.select(count)] ?? forms.other).replaceAll(
      '#',
      numbers.format(count),
    );
};
