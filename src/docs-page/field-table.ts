import { element } from '../dom/element';
import { prose } from './prose';
import type { Field } from './fields';

/** Creates a table of parameters or fields. */
export const fieldTable = (
  caption: string,
  fields: readonly Field[],
): HTMLElement =>
  element(
    'table',
    {},
    element('caption', {}, caption),
    element(
      'tbody',
      {},
      ...fields.map(({ name, type, required, text }) =>
        element(
          'tr',
          {},
          element(
            'th',
            { scope: 'row' },
            element('code', {}, name),
            ...(required ? [element('small', {}, 'required')] : []),
          ),
          element(
            'td',
            {},
            element('span', { class: 'type' }, type),
            ...(text ? [element('p', {}, ...prose(text))] : []),
          ),
        ),
      ),
    ),
  );
