import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listSettings, readDeployFile } from '../../deploy-files';

const UNIT = readDeployFile('doorlist.service');

/** Returns all values of a key of the unit. */
const readAll = (key: string): string[] =>
  [...UNIT.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(
    ([, value = '']) => value,
  );

it('the unit runs the command that the package has, in the folder of the guide', () => {
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    bin: { doorlist: string };
  };
  const guide = readDeployFile('README.md');
  const [, folder = ''] = /npm install --prefix (\S+)/.exec(guide) ?? [];
  expect(readAll('ExecStart')).toEqual([
    `/usr/bin/node ${folder}/node_modules/doorlist/${bin.doorlist} serve`,
  ]);
});

it('the unit keeps the data in the folder that it may write to', () => {
  const [folder = ''] = readAll('StateDirectory');
  expect(readAll('Environment')).toEqual([`DOORLIST_DATA=/var/lib/${folder}`]);
  expect(readAll('StateDirectoryMode')).toEqual(['0700']);
});

it('the settings that the guide writes for the unit are read', () => {
  const [file = ''] = readAll('EnvironmentFile');
  const [, section = ''] = readDeployFile('README.md').split('## systemd');
  const [, block = ''] = section.split(`cat > ${file.replace('-', '')} <<END`);
  const [text = ''] = block.split('\nEND');
  const names = text.split('\n').flatMap((line) => line.match(/^\w+/) ?? []);
  expect(names).toContain('TRUST_PROXY');
  expect(listSettings()).toEqual(expect.arrayContaining(names));
});
