import { documentMethod } from './page-names';

/**
 * Creates an element with attributes and children. Strings become text nodes
 * and are never parsed as markup.
 */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const created = documentMethod('createElement')(name);
  for (const [key, value] of Object.entries(attributes)) {
    created.setAttribute(key, value);
  }
  created.append(...children);
  return created;
};
