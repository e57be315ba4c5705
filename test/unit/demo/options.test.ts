import { describe, expect, it } from 'vitest';
import { parseOptions, UsageError } from '../../../demo/options';

describe('command line of the shop', () => {
  it('has a default for everything', () => {
    expect(parseOptions([])).toEqual({
      host: '127.0.0.1',
      port: 8788,
      gateway: 'http://localhost:8787',
      site: 'default',
      data: undefined,
    });
  });

  it('takes port, gateway, site, host and the folder of the data', () => {
    const args =
      '--port 0 --gateway https://bans.example.com/ --site lamps --host ::1 --data x';
    expect(parseOptions(args.split(' '))).toEqual({
      host: '::1',
      port: 0,
      gateway: 'https://bans.example.com',
      site: 'lamps',
      data: 'x',
    });
  });

  it.each([
    ['--port many', /--port takes a number/],
    ['--port 70000', /--port takes a number/],
    ['--gateway localhost:8787', /--gateway takes an address/],
    ['--gateway http://localhost:8787/path', /--gateway takes an address/],
    ['--site=', /--site takes/],
    ['--colour red', /--colour/],
    ['--port', /--port/],
    ['stray', /stray/],
  ])('says what is wrong with %s', (args, sentence) => {
    const parse = () => parseOptions(args.split(' '));
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(sentence);
  });
});
