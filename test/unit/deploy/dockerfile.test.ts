import { existsSync, readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { expect, it } from 'vitest';
import { routes } from '../../../src/gateway/api/routes';
import {
  findInImage,
  listSettings,
  readCommand,
  readDeployFile,
  readStages,
} from '../../deploy-files';
import { runCommand } from '../../run-command';

it('a linter has nothing to object to in the Dockerfile', () => {
  const findings = validate(readDeployFile('Dockerfile'));
  expect(findings.map(({ message }) => message)).toEqual([]);
});

it('the build is given each file that the Dockerfile copies, and no other', () => {
  const copied = readStages()
    .flat()
    .filter(({ name, flags }) => name === 'COPY' && !flags['from'])
    .flatMap(({ value }) => value.split(' ').slice(0, -1));
  const given = readDeployFile('Dockerfile.dockerignore')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  expect(given[0]).toBe('*');
  expect(given.slice(1).sort()).toEqual(
    [...new Set(copied)].map((path) => `!${path}`).sort(),
  );
  for (const path of copied) expect(existsSync(path), path).toBe(true);
});

it('each stage begins with one that exists, and Node’s major version is named', () => {
  const names: string[] = [];
  for (const [from] of readStages()) {
    const [base = '', , name = ''] = from?.value.split(' ') ?? [];
    expect(names.includes(base) || /^node:\d\d-/.test(base), base).toBe(true);
    names.push(name);
  }
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    engines: { node: string };
  };
  const [, major] =
    /^FROM node:(\d+)/m.exec(readDeployFile('Dockerfile')) ?? [];
  expect(Number(major)).toBeGreaterThanOrEqual(
    Number(engines.node.replace('>=', '')),
  );
  const copiesFrom = readStages()
    .flat()
    .flatMap(({ flags }) => flags['from'] ?? []);
  expect(names).toEqual(expect.arrayContaining(copiesFrom));
});

it('the image runs as a user that is not root, and keeps data in its volume', () => {
  expect(findInImage('USER')).toEqual([
    expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/),
  ]);
  const variables = findInImage('ENV').map((text) => text.split('='));
  expect(listSettings()).toEqual(
    expect.arrayContaining(variables.map(([name]) => name)),
  );
  expect(variables).toContainEqual(['DOORLIST_DATA', ...findInImage('VOLUME')]);
});

it('the image serves, and asks after itself, at the port that it exposes', async () => {
  const { stdout: help } = await runCommand(['serve', '--help']);
  const [command, ...options] = readCommand('CMD');
  expect(command).toBe('serve');
  for (const option of options.filter((text) => text.startsWith('--'))) {
    expect(help).toContain(` ${option} <`);
  }
  const [port = ''] = findInImage('EXPOSE');
  expect(help).toMatch(new RegExp(`--port <number>[^-]*default: ${port}\\)`));
  const [, path] =
    /'http:\/\/127\.0\.0\.1:(?:\d+)(.*?)'/.exec(
      readCommand('HEALTHCHECK').join(' '),
    ) ?? [];
  expect(readCommand('HEALTHCHECK').join(' ')).toContain(`127.0.0.1:${port}/`);
  expect(routes.map((route) => route.path)).toContain(path);
});
