import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCircles } from './find-circles';
import { GROUND, WINGS } from './floor-plan';
import { readSources, type Source } from './read-sources';

const sources = readSources('src');

/** Where a room is: its wing, and its floor counted from the top. */
interface Place {
  room: string;
  wing: string;
  floor: number;
}

const rooms: Place[] = [
  ...Object.entries(WINGS).flatMap(([wing, floors]) =>
    floors.flatMap((names, floor) =>
      names.map((room) => ({ room, wing, floor })),
    ),
  ),
  ...GROUND.map((room) => ({ room, wing: 'ground', floor: Infinity })),
];

/** The innermost room that holds a file. */
const roomOf = (file: string): Place | undefined =>
  rooms
    .filter(({ room }) => file === room || file.startsWith(`${room}/`))
    .toSorted((one, other) => other.room.length - one.room.length)[0];

const mayImport = (from: Place, to: Place): boolean =>
  from.room === to.room ||
  (to.wing === 'ground' && from.wing !== 'ground') ||
  (from.wing === to.wing && from.floor < to.floor);

const inside = (...folders: string[]): Source[] =>
  sources.filter(({ file }) =>
    folders.some((folder) => file === folder || file.startsWith(`${folder}/`)),
  );

const filesWith = (found: readonly Source[], text: RegExp): string[] =>
  found.filter((source) => text.test(source.text)).map(({ file }) => file);

describe('the floor plan', () => {
  it('names a folder for every file, and no folder without files', () => {
    const homeless = sources.filter(({ file }) => !roomOf(file));
    const used = new Set(sources.map(({ file }) => roomOf(file)?.room));
    expect(homeless.map(({ file }) => file)).toEqual([]);
    expect(rooms.filter(({ room }) => !used.has(room))).toEqual([]);
  });

  it('lets imports go only down, by value or by type', () => {
    const climbs = sources.flatMap(({ file, ours }) =>
      ours
        .filter((target) => {
          const [from, to] = [roomOf(file), roomOf(target)];
          return !from || !to || !mayImport(from, to);
        })
        .map((target) => `${file} imports ${target}`),
    );
    expect(climbs).toEqual([]);
  });

  it('has no circle of files', () => {
    const imports = new Map(sources.map(({ file, ours }) => [file, ours]));
    expect(findCircles(imports).map((way) => way.join(' → '))).toEqual([]);
  });

  it('has no circle of folders', () => {
    const between = new Map(rooms.map(({ room }) => [room, new Set<string>()]));
    for (const { file, ours } of sources) {
      const from = roomOf(file)?.room ?? file;
      for (const target of ours) {
        const to = roomOf(target)?.room ?? target;
        if (from !== to) between.get(from)?.add(to);
      }
    }
    const imports = new Map([...between].map(([from, to]) => [from, [...to]]));
    expect(findCircles(imports).map((way) => way.join(' → '))).toEqual([]);
  });

  it('is what ARCHITECTURE.md draws', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    const [, drawing = ''] = /```floor-plan\n(.*?)```/s.exec(text) ?? [];
    const drawn = drawing
      .split('\n')
      .map((line) => line.match(/src\/[\w./-]+/g) ?? [])
      .filter((names) => names.length);
    expect(drawn).toEqual([...Object.values(WINGS).flat(), GROUND]);
  });
});

describe('packages', () => {
  it.each([
    ['src/widgets', []],
    ['src/gate', ['idb-keyval']],
    ['src/dom', []],
    ['src/notice', []],
    [
      'src/agent',
      ['preact', 'preact/hooks', '@tanstack/virtual-core', 'uplot'],
    ],
    ['src/agent-panel', ['preact', 'preact/hooks']],
    ['src/zendesk-app', []],
    ['src/docs-page', []],
    ['src/protocol', ['zod']],
  ])('in %s are %j at most', (folder, allowed: string[]) => {
    const found = inside(folder).flatMap(({ file, packages }) =>
      packages
        .filter((name) => !allowed.includes(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(found).toEqual([]);
  });
});

describe('schemas', () => {
  const schemas = inside('src/protocol')
    .filter(({ packages }) => packages.includes('zod'))
    .map(({ file }) => file.replace(/.*\/|\.ts$/g, ''));
  /** With zod in it a script would grow tenfold, and a command start late. */
  const inline = new RegExp(
    `^(import|export) (?!type)[^;]*/protocol/(${schemas.join('|')})'`,
    'm',
  );

  it('are types, and no values, to browsers and the command line', () => {
    expect(schemas).toContain('bans');
    const light = inside(
      ...['src/gate', 'src/widgets', 'src/notice', 'src/agent', 'src/cli'],
      ...['src/agent-panel', 'src/zendesk-app'],
      ...['src/docs-page', 'src/dom', 'src/cli.ts'],
    );
    expect(filesWith(light, inline)).toEqual([]);
    expect(
      filesWith(inside('src/gateway/api/v1/bans/add.ts'), inline),
    ).not.toEqual([]);
  });

  it('stand apart from what browsers use by value', () => {
    const codec = inside(
      ...['list', 'encode-list', 'errors'].map(
        (name) => `src/protocol/${name}.ts`,
      ),
    );
    expect(codec.flatMap(({ packages }) => packages)).toEqual([]);
  });
});

describe('what only one place does', () => {
  it('the entry of the command line alone reads the environment', () => {
    expect(filesWith(sources, /\bprocess\.env\b/)).toEqual(['src/cli.ts']);
  });

  it('browser code writes no markup and no style elements', () => {
    const browser = inside(
      ...['src/gate', 'src/widgets', 'src/protocol', 'src/dom'],
      ...['src/notice', 'src/agent', 'src/docs-page'],
      ...['src/agent-panel', 'src/zendesk-app'],
    );
    const markup = /\b(innerHTML|outerHTML|insertAdjacentHTML)\b|<style\b/;
    expect(filesWith(browser, markup)).toEqual([]);
  });
});
