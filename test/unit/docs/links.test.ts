import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAnchors, findLinks, type Link } from './read-markdown';

const listMarkdown = (folder: string, recursive: boolean): string[] =>
  readdirSync(folder, { encoding: 'utf8', recursive })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const PAGES = listMarkdown('docs', true);
const FILES = [...listMarkdown('.', false), ...PAGES];

const linksOf = (file: string) => findLinks(readFileSync(file, 'utf8'));

/** Whether a link leads to a file of ours, and not to another host. */
const isOurs = ({ path }: Link): boolean => !/^[a-z]+:/.test(path);

/** Returns the file that a link of another one leads to. */
const targetOf = (file: string, { path }: Link): string =>
  path ? join(dirname(file), path) : file;

const isBroken =
  (file: string) =>
  (link: Link): boolean => {
    const target = targetOf(file, link);
    if (!existsSync(target)) return true;
    if (!link.anchor) return false;
    return !findAnchors(readFileSync(target, 'utf8')).includes(link.anchor);
  };

/** Texts that say nothing to who reads, or hears, the link alone. */
const VAGUE =
  /^(|above|below|(click |see |look )?(here|there)|(this|that|the)( (link|page|file))?|it|link|(read )?more)\.?$/i;

describe.each(FILES)('%s', (file) => {
  it('links to files and headings that exist', () => {
    expect(linksOf(file).filter(isOurs).filter(isBroken(file))).toEqual([]);
  });

  it('has links that name what they lead to', () => {
    expect(linksOf(file).filter(({ text }) => VAGUE.test(text))).toEqual([]);
  });
});

/** Returns the pages to which links lead from a page, over others of docs/. */
const listReachable = (page: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(page) || !PAGES.includes(page)) return seen;
  seen.add(page);
  for (const link of linksOf(page).filter(isOurs)) {
    listReachable(targetOf(page, link), seen);
  }
  return seen;
};

it('every page of docs/ can be reached from docs/README.md', () => {
  const reachable = listReachable(join('docs', 'README.md'));
  expect(PAGES.filter((page) => !reachable.has(page))).toEqual([]);
});
