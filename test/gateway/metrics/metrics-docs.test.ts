import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openMetered, readText } from './read-metrics';

const DOCS = 'docs/metrics.md';
const DASHBOARD = 'docs/grafana/doorlist.json';
const ALERTS = 'docs/prometheus/alerts.yml';

const read = (file: string) => readFileSync(file, 'utf8');

/** The metrics that a text names; a histogram by any of its series. */
const namesIn = (text: string): string[] => [
  ...new Set(
    (
      text.match(/\b(?:doorlist|nodejs|process)_[a-z0-9_]+[a-z0-9]\b/g) ?? []
    ).map((name) => name.replace(/_(bucket|sum|count)$/, '')),
  ),
];

/** The metrics that a gateway has. */
const listMetrics = async (): Promise<string[]> =>
  [...(await readText(await openMetered())).matchAll(/^# TYPE (\S+)/gm)].map(
    ([, name = '']) => name,
  );

describe('the metrics', () => {
  it.each([DOCS, DASHBOARD, ALERTS])('that %s names exist', async (file) => {
    const named = namesIn(read(file));
    expect(named.length).toBeGreaterThan(5);
    expect(await listMetrics()).toEqual(expect.arrayContaining(named));
  });

  it('of our own are all explained, and shown', async () => {
    const own = (await listMetrics()).filter((name) => /^doorlist_/.test(name));
    expect(own.length).toBeGreaterThan(10);
    expect(namesIn(read(DOCS))).toEqual(expect.arrayContaining(own));
    expect(namesIn(read(DASHBOARD))).toEqual(
      expect.arrayContaining(own.filter((name) => !/_up$/.test(name))),
    );
  });
});

describe('the alerts', () => {
  const alerts = read(ALERTS).split('- alert: ').slice(1);

  it('say what to do, and stand in the docs', () => {
    const named = alerts.map((text) => text.split('\n')[0] ?? '');
    expect(read(DOCS).match(/Doorlist[A-Z]\w+/g)).toEqual(named);
    for (const text of alerts) {
      expect(text).toMatch(/ expr: /);
      expect(text).toMatch(/ severity: (critical|warning) /);
      expect(text).toMatch(/ summary: /);
      expect(text).toMatch(/ description: >-\n/);
    }
  });

  it('name commands that exist', async () => {
    const commands = read('docs/command-line.md');
    const named = read(ALERTS).match(/(?<=“doorlist )[a-z]+( [a-z]+)?/g) ?? [];
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(commands).toContain(`\`doorlist ${name}`);
  });

  const tool = spawnSync('promtool', ['--version']).status === 0;

  it.skipIf(!tool)(
    'are valid to promtool (skipped where it is not installed)',
    () => {
      const checked = spawnSync('promtool', ['check', 'rules', ALERTS], {
        encoding: 'utf8',
      });
      expect(checked.stdout + checked.stderr).toContain('SUCCESS');
      expect(checked.status).toBe(0);
    },
  );
});

it('the dashboard shows each panel once, with a question and a unit', () => {
  const { panels } = JSON.parse(read(DASHBOARD)) as {
    panels: {
      id: number;
      title: string;
      description: string;
      targets: { expr: string; legendFormat: string }[];
    }[];
  };
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
  for (const { description, targets } of panels) {
    expect(description).not.toBe('');
    expect(targets.length).toBeGreaterThan(0);
    for (const { expr, legendFormat } of targets) {
      expect(expr).toContain('job=~"$job"');
      expect(legendFormat).not.toBe('');
    }
  }
});
