import { element } from '../dom/element';

/** Creates a text of what one entry says of itself, to search in. */
const textOf = (entry: Element): string =>
  `${entry.id} ${entry.textContent}`.toLowerCase();

/**
 * Creates the field that searches operations and schemas: those with all of its
 * words stay, with their groups. `/` goes there from anywhere, Enter on to the
 * first that is left, Escape shows all again.
 *
 * @param others what is hidden during a search
 * @param groups sections of `details`
 */
export const searchField = (
  others: readonly HTMLElement[],
  groups: readonly HTMLElement[],
) => {
  const input = element('input', {
    type: 'search',
    'aria-label': 'Search operations',
    placeholder: 'Search  /',
    autocomplete: 'off',
  });
  const status = element('p', { role: 'status' });
  const entries = groups.flatMap((group) =>
    [...group.querySelectorAll('details')].map((entry) => ({
      entry,
      text: textOf(entry),
    })),
  );

  const search = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { entry, text } of entries) {
      entry.hidden = !words.every((word) => text.includes(word));
    }
    for (const group of groups) {
      group.hidden = !group.querySelector('details:not([hidden])');
    }
    for (const other of others) other.hidden = words.length > 0;
    const count = entries.filter(({ entry }) => !entry.hidden).length;
    status.textContent = words.length ? `${count} found` : '';
  };
  const end = () => {
    input.value = '';
    search();
  };
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    const first = entries.find(({ entry }) => !entry.hidden)?.entry;
    if (event.key === 'Escape') end();
    if (event.key !== 'Enter' || !first) return;
    // Else the same key would close it again.
    event.preventDefault();
    first.open = true;
    first.querySelector('summary')?.focus();
  });
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === input) return;
    event.preventDefault();
    input.focus();
  });
  return { view: element('div', { role: 'search' }, input, status), end };
};
