import { describe, expect, it, vi } from 'vitest';
import type { Options } from '../../../src/gate/options';
import { explain, listProblems } from '../../../src/gate/setup/explain';

const RIGHT = { gateway: 'https://bans.example.com', site: 'shop' };

const list = (options: object, isNamed = false) =>
  listProblems({ ...RIGHT, ...options }, isNamed).map(({ text }) => text);

describe('what is wrong with settings', () => {
  it.each([
    [
      { whenUnknown: 'refuze' },
      'data-when-unknown is “refuze”: expected admit, hold or refuse; until that is mended, it is refuse.',
    ],
    [
      { widget: 'aquire' },
      'data-widget is “aquire”: expected auto, acquire-v1, acquire, zendesk-classic or zendesk-messaging, of those that this script knows; until that is mended, every widget is looked for.',
    ],
    [
      { whenRefused: 'message' },
      'data-when-refused is “message”: expected hide, notice or chat-only; until that is mended, it is hide.',
    ],
    [
      { storage: 'none' },
      'data-storage is “none”: expected always or after-chat; until that is mended, it is after-chat.',
    ],
    [
      { patience: '1s' },
      'data-patience is “1s”: expected a number of milliseconds; until that is mended, nothing ends a hold.',
    ],
    [
      { maxStale: -1 },
      'data-max-stale is “-1”: expected a number of seconds; until that is mended, an admission is unknown at once.',
    ],
    [
      { load: 'lumen' },
      'data-load needs data-widget beside it. No widget is loaded.',
    ],
    [
      { 'when-refused': 'notice' },
      '“when-refused” is nothing: expected data-when-refused, or whenRefused in a URL.',
    ],
    [
      { whenunknown: 'hold' },
      '“whenunknown” is nothing: expected data-when-unknown, or whenUnknown in a URL.',
    ],
  ])('%j', (options, text) => {
    expect(list(options)).toEqual([text]);
  });

  it('is nothing about other spellings, numbers as text, own widgets and strangers’ data-*', () => {
    expect(list({ widget: 'zendesk-messaging', load: 'k' }, true)).toEqual([]);
    expect(list({ widget: { hide() {} }, load: 'k' }, true)).toEqual([]);
    for (const options of [
      {},
      { widget: ' Auto ' },
      { whenUnknown: 'HOLD', whenRefused: 'chat-only' },
      { storage: 'After chat' },
      { patience: '', maxStale: '60' },
      { nscript: 'afterInteractive', v: '1' },
    ]) {
      expect(list(options)).toEqual([]);
    }
  });

  it('is all said in one line of the console, with where to read on', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(
      explain({ ...RIGHT, patience: NaN, widget: 'x' } as Options, false),
    ).toEqual(['widget', 'patience']);
    expect(explain(RIGHT, false)).toEqual([]);
    expect(warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^Doorlist: data-widget is “x”.* data-patience is “NaN”.*docs\/installing\.md$/,
        ),
      ],
    ]);
    warn.mockRestore();
  });
});
