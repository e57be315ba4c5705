import { expect, it } from 'vitest';
import { findAnchors, findLinks } from './read-markdown';

it('finds links over two lines, with code, with an anchor, and pictures', () => {
  const markdown = `
See [the
notice](notice.md), [\`init()\`](install.md#init-and-\`hooks\`) and [Limits](#limits).
![A shop](shop.png)
`;
  expect(findLinks(markdown)).toEqual([
    { text: 'the notice', path: 'notice.md', anchor: '' },
    { text: 'init', path: 'install.md', anchor: 'init-and-hooks' },
    { text: 'Limits', path: '', anchor: 'limits' },
    { text: 'A shop', path: 'shop.png', anchor: '' },
  ]);
});

it('finds no links and no headings in code', () => {
  const markdown = `
  \`\`\`sh
# no heading
echo "[no link](nowhere.md)"
  \`\`\`

And \`[none](nowhere.md)\` either.
`;
  expect(findLinks(markdown)).toEqual([]);
  expect(findAnchors(markdown)).toEqual([]);
});

it.each([
  ['## What is kept how long', 'what-is-kept-how-long'],
  [
    '# Floods: limits, waves, and the shield',
    'floods-limits-waves-and-the-shield',
  ],
  ['## Agent’s click, by `doorlist ban`', 'agents-click-by-doorlist-ban'],
  ['## [0.1.0] - 2026-11-20', '010---2026-11-20'],
  ['### Über_uns & mehr', 'über_uns--mehr'],
])('%s has the anchor #%s', (heading, anchor) => {
  expect(findAnchors(heading)).toEqual([anchor]);
});

it('numbers headings that are there already', () => {
  expect(findAnchors('### Added\n\n### Fixed\n\n### Added\n')).toEqual([
    ...['added', 'fixed', 'added-1'],
  ]);
});
