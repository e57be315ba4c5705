import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * What the browsers that docs/installing.md names do not have: those of early 2021, by
 * https://developer.mozilla.org/docs/Web. Each is a name as it is written in
 * minified code. What the gate does without it where it is missing is not here:
 * Web Locks, BroadcastChannel, constructable style sheets.
 */
const NEWER: Record<string, RegExp> = {
  'Array.prototype.at': /\.at\(/,
  'Array.prototype.findLast': /\.findLast(Index)?\(/,
  'Array.prototype.toSorted and its like': /\.to(Sorted|Reversed|Spliced)\(/,
  'Object.hasOwn': /\.hasOwn\(/,
  'Object.groupBy': /\.groupBy\(/,
  'Error with a cause': /,\{cause:/,
  'Promise.withResolvers': /\.withResolvers\(/,
  structuredClone: /\bstructuredClone\(/,
  'crypto.randomUUID': /\.randomUUID\(/,
  'AbortSignal.timeout and any': /AbortSignal\.(timeout|any)\(/,
  'Response.json': /Response\.json\(/,
  'URL.canParse': /\.canParse\(/,
  'look-behind in regular expressions': /\(\?<[=!]/,
  'static blocks of classes': /\bstatic\{/,
};

it.each([
  ...['doorlist.js', 'doorlist.acquire.js', 'doorlist.zendesk.js'],
  ...['doorlist-client-2.js', 'doorlist-setup.js', 'doorlist-notice.js'],
  ...['doorlist-forget.js', 'doorlist-head.js'],
  ...['doorlist.mjs', 'doorlist-client-2.mjs', 'doorlist-shared.mjs'],
])('%s needs nothing that a browser of 2021 lacks', (name) => {
  const code = readFileSync(`dist/${name}`, 'utf8');
  const needed = Object.entries(NEWER).flatMap(([what, pattern]) =>
    pattern.test(code) ? [what] : [],
  );
  expect(needed).toEqual([]);
});
