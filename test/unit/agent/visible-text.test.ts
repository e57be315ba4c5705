import { describe, expect, it } from 'vitest';
import { visitorName } from '../../../src/agent/logic/visitor-name';
import { showHidden } from '../../../src/agent/logic/visible-text';

describe('a visitor’s text', () => {
  it.each([
    ['answer \u202Eem', 'answer ‹U+202E›em'],
    ['a\u200Bb\uFEFFc', 'a‹U+200B›b‹U+FEFF›c'],
    ['bell\u0007', 'bell‹U+0007›'],
    ['tag\u{E0041}', 'tag‹U+E0041›'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ['نمی\u200Cخواهم', 'نمی\u200Cخواهم'],
    ['👩\u200D🚒', '👩\u200D🚒'],
  ])('%j is shown as %j', (text, shown) => {
    expect(showHidden(text)).toBe(shown);
  });
});

describe('a visitor’s name', () => {
  const named = (name: string, proven?: { name: string }) =>
    visitorName({
      ...{ claims: { name }, code: 'K7F2-9QXM' },
      ...(proven && { proven }),
    });
  it.each([
    ['Mara', 'Mara'],
    ['  ', 'Visitor K7F2'],
    ['\u200B\u200B', 'Visitor K7F2'],
    ['\u3164', 'Visitor K7F2'],
    ['\u2800\u2800', 'Visitor K7F2'],
    ['\u202Eevil', '‹U+202E›evil'],
    ['林美玲', '林美玲'],
  ])('%j reads %j', (name, shown) => {
    expect(named(name)).toBe(shown);
  });

  it('is what the site proved, if that can be seen', () => {
    expect(named('Mallory', { name: 'Mara' })).toBe('Mara');
    expect(named('Mara', { name: '\u200B' })).toBe('Mara');
  });
});
