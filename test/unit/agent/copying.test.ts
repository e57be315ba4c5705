// @vitest-environment happy-dom
import { h, render, type ComponentChild } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CodeCopy } from '../../../src/agent/parts/CodeCopy';
import { Copy } from '../../../src/agent/parts/Copy';
import { waitFor } from '../../wait-for';

const setClipboard = (clipboard: Partial<Clipboard> | undefined) =>
  vi.stubGlobal('navigator', { ...navigator, clipboard });

const open = (part: ComponentChild) => {
  const root = document.createElement('div');
  document.body.append(root);
  render(part, root);
  const button = root.querySelector('button');
  button?.click();
  return { root, button };
};

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const PARTS: [name: string, make: () => ComponentChild][] = [
  ['Copy', () => h(Copy, { label: 'Copy', text: () => 'K7F2' })],
  ['CodeCopy', () => h(CodeCopy, { label: 'Copy the code', text: 'K7F2' })],
];

describe.each(PARTS)('%s', (_, make) => {
  it('says that it copied', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    setClipboard({ writeText });
    const { button } = open(make());
    await waitFor(() => expect(button?.textContent).toBe('Copied'));
    expect(writeText).toHaveBeenCalledExactlyOnceWith('K7F2');
  });

  it.each<[why: string, clipboard: Partial<Clipboard> | undefined]>([
    ['the browser forbids it', { writeText: () => Promise.reject() }],
    ['the page was not loaded over HTTPS', undefined],
  ])('says what to do where %s', async (_why, clipboard) => {
    setClipboard(clipboard);
    const { button } = open(make());
    await waitFor(() => expect(button?.textContent).toBe('Select it by hand'));
  });
});

it('what a copy came to is said aloud, and forgotten with the focus', async () => {
  setClipboard(undefined);
  const { root, button } = open(h(Copy, { label: 'Copy', text: () => 'K7F2' }));
  const status = root.querySelector('[role=status]');
  await waitFor(() => expect(status?.textContent).toBe('Select it by hand'));
  button?.dispatchEvent(new FocusEvent('blur'));
  await waitFor(() => expect(button?.textContent).toBe('Copy'));
});
