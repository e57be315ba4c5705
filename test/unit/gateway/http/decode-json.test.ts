import { expect, it } from 'vitest';
import { decodeJson } from '../../../../src/gateway/http/decode-json';

const bytesOf = (text: string): ArrayBuffer =>
  Uint8Array.from(Buffer.from(text, 'latin1')).buffer;
const decode = (latin1: string, type?: string) =>
  decodeJson(bytesOf(latin1), type);

it.each([
  ['{"a":"\xff\xfe"}', 'malformed UTF-8', 'body'],
  ['{"a":"\xc3"}', 'a cut character', 'body'],
  ['{"a":"\xed\xa0\x80"}', 'a surrogate in UTF-8', 'body'],
  ['{"a":"\\ud800"}', 'half a pair', 'a'],
  ['{"a":["\\udC00x"]}', 'the other half', 'a.0'],
  ['{"\\ud800":1}', 'half a pair in a name', 'body'],
  ['{"a":{"b":[{"\\ud800":1}]}}', 'half a pair in a name', 'a.b.0'],
  ['"\\ud800"', 'half a pair alone', 'body'],
  ['{"a":', 'no JSON', 'body'],
])('%j is bad: %s', (text, _, field) => {
  expect(() => decode(text)).toThrow(
    expect.objectContaining({ code: 'bad_json', field }),
  );
});

it.each(['iso-8859-1', 'utf-16', '"windows-1252"'])(
  'the charset %s is bad, whatever the body',
  (charset) => {
    expect(() => decode('{}', `application/json; charset=${charset}`)).toThrow(
      expect.objectContaining({ code: 'bad_json', field: 'content-type' }),
    );
  },
);

it.each(['utf-8', 'UTF8', '"utf-8"', 'us-ascii'])(
  'the charset %s is that of JSON',
  (charset) => {
    expect(decode('{"a":1}', `text/plain;charset=${charset}`)).toEqual({
      a: 1,
    });
  },
);

it('whole characters stay as they are', () => {
  expect(decode('{"a":"\\ud83d\\ude00","b":"\xc3\xa9 \\\\ud800"}')).toEqual({
    a: '😀',
    b: 'é \\ud800',
  });
  expect(decode('')).toEqual({});
});
