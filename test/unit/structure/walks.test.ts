import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The numbered steps of each walk that ARCHITECTURE.md describes. */
const readWalks = (): [title: string, steps: string][] => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  const [, section = ''] = /\n## Four walks\n(.*?)\n## /s.exec(text) ?? [];
  return section
    .split('\n### ')
    .slice(1)
    .map((walk) => {
      const [title = '', ...lines] = walk.split('\n');
      const steps = lines.filter((line) => /^(\d+\. | {3})/.test(line));
      return [title, steps.join('\n')];
    });
};

/** The files of a walk, in order; one without a folder stands in the last. */
const listFiles = (steps: string): string[] => {
  let folder = '';
  return [...steps.matchAll(/`([\w./-]+\.tsx?)`/g)].map(([, name = '']) => {
    const file = name.includes('/') ? name : join(folder, name);
    folder = dirname(file);
    return file;
  });
};

describe.each(readWalks())('the walk “%s”', (_, steps) => {
  const files = listFiles(steps);

  it('names files that exist', () => {
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('opens no folder twice', () => {
    const entered = files
      .map((file) => dirname(file))
      .filter((folder, index, all) => folder !== all[index - 1]);
    expect(entered).toEqual([...new Set(entered)]);
  });
});

it('four walks are described', () => {
  expect(readWalks()).toHaveLength(4);
});
