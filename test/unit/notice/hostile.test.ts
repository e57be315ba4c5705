// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { show } from '../../../src/notice/show';
import { find, freshPage, leavePage, region, say } from './open-notice';

beforeEach(freshPage);
afterEach(leavePage);

const MARKUP = '<img src=x onerror=alert(1)><script>alert(1)</script>';

it('the notice shows markup as text everywhere', () => {
  expect(say({ text: MARKUP, reference: MARKUP, contact: MARKUP })).toEqual([
    MARKUP,
    `Reference: ${MARKUP}`,
    `Contact: ${MARKUP}`,
  ]);
  expect(region()?.querySelector('img, script')).toBeNull();
});

it('the notice keeps the direction of a text in another script', () => {
  show({ locale: 'ar', text: 'Please be kind.', reference: 'K7F2-9QXM' });
  expect(find('p')?.dir).toBe('auto');
});

const link = (contact: string) => {
  const [line] = say({ contact });
  const anchor = find('a');
  return { line, href: anchor?.getAttribute('href'), dir: anchor?.dir };
};

describe('a contact', () => {
  it.each([
    ['https://example.com/help', 'example.com/help'],
    ['https://example.com/', 'example.com'],
    ['https://example.com/help?from=chat#form', 'example.com/help'],
    ['HTTPS://example.com', 'example.com'],
    ['mailto:help@example.com', 'help@example.com'],
    ['mailto:help@example.com?subject=Chat', 'help@example.com'],
    ['mailto:?subject=Chat', 'mailto:?subject=Chat'],
    ['tel:+49-30-1234', '+49-30-1234'],
  ])('%s is a link that reads %s', (contact, text) => {
    expect(link(contact)).toEqual({
      line: `Contact: ${text}`,
      href: contact,
      dir: 'ltr',
    });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'blob:https://example.com/1',
    'http://example.com',
    '//example.com',
    '/help',
    'https:',
    'at the counter',
  ])('%j is text, and no link', (contact) => {
    const { line, href, dir } = link(contact);
    expect(line).toBe(`Contact: ${contact}`.replaceAll(/\s+/g, ' '));
    expect([href, dir]).toEqual([null, 'auto']);
  });

  it('is no link any more after it was replaced by text', () => {
    show({ contact: 'https://example.com' });
    expect(link('at the counter').href).toBeNull();
  });
});
