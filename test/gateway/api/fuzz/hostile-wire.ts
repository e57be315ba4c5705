/** Ways to say who one is that are none. */
export const WRONG_CREDENTIALS = [
  'Bearer',
  'Bearer  ',
  'Bearer not-a-token',
  'bearer \u00e9\u00ff',
  'Basic',
  'Basic %%%',
  'Basic bm9jb2xvbg==',
  'Basic Og==',
  'Basic AAAA//8=',
  `Bearer ${'x'.repeat(5000)}`,
  'Negotiate a b c',
];

/** Content types that nobody asked for. */
export const WRONG_TYPES = [
  '',
  'text/html',
  'application/json; charset=utf-16',
  'APPLICATION/JSON',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  ';;;',
  'application/json, text/plain',
];

/** Headers that mean something to somebody, with values that do not. */
export const HOSTILE_HEADERS: readonly [string, readonly string[]][] = [
  [
    'origin',
    [
      'null',
      'http://localhost',
      'https://evil.example',
      'http://[',
      '',
      'http://localhost:99999',
      'file://',
    ],
  ],
  ['x-forwarded-for', ['1.2.3.4', 'a, b', '', '::1, ::1', ','.repeat(500)]],
  ['forwarded', ['for=1.2.3.4;by=_x']],
  ['accept-encoding', ['br;q=2, *', 'identity;q=0']],
  ['if-none-match', ['*', 'W/"x"', '"', ',,,']],
  ['last-event-id', ['-1', '1e400', 'NaN', '0x7', '9'.repeat(40), 'x']],
  [
    'idempotency-key',
    ['', 'k', 'k'.repeat(255), 'k'.repeat(256), '\u00e9', '__proto__'],
  ],
  [
    'cookie',
    [
      'doorlist_visitor=x.y',
      '__Host-doorlist=',
      '__Host-doorlist=%zz',
      ';;;=;=',
      `a=${'b'.repeat(4000)}`,
      'doorlist_visitor=%00.%ff',
    ],
  ],
  ['sec-fetch-site', ['cross-site', 'nonsense']],
  ['access-control-request-headers', ['x, y', '\u00ff']],
  ['content-encoding', ['gzip']],
  ['range', ['bytes=0-1,9-']],
  ['x-http-method-override', ['DELETE']],
  ['host', ['evil.example', 'localhost:1:2', '[', '']],
];

/** Parts of a path or query, as they are on the wire. */
export const RAW_PARTS = [
  '%',
  '%zz',
  '%00',
  '%2e%2e%2f',
  '..%2f..',
  '%c0%af',
  '%ff',
  '%u0041',
  '%ed%a0%80',
  '*',
  ':id',
  '{id}',
  '.',
  '..',
  ';a=b',
  '%2f',
  '~',
  '%25zz',
];
