import { describe, expect, it } from 'vitest';
import { queryOf, readChoices } from '../../../demo/pages/choices';

describe('what a page’s address chooses', () => {
  it('is read and written the same', () => {
    const query = {
      widget: 'auto',
      'when-refused': 'chat-only',
      'when-unknown': 'hold',
      locale: 'ar',
    };
    const choices = readChoices(query);
    expect(choices).toEqual(query);
    expect(queryOf(choices)).toBe(
      '?widget=auto&when-refused=chat-only&when-unknown=hold&locale=ar',
    );
  });

  it('is nothing that is not allowed', () => {
    const choices = readChoices({
      widget: 'acquire',
      'when-refused': '"><b>',
      'when-unknown': 'Admit',
      locale: 'toString',
      gateway: 'https://elsewhere.example',
    });
    expect(choices).toEqual({});
    expect(queryOf(choices)).toBe('');
  });
});
