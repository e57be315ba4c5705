import { describe, expect, it } from 'vitest';
import {
  isAllowedOrigin,
  parseOrigin,
} from '../../../src/gateway/http/origins';

describe('an origin of a site', () => {
  it.each([
    ['https://Shop.Example/', 'https://shop.example'],
    ['https://shop.example:443', 'https://shop.example'],
    ['http://localhost:8788', 'http://localhost:8788'],
    ['https://*.shop.example', 'https://*.shop.example'],
    ['https://*.Shop.Example:8443/', 'https://*.shop.example:8443'],
    ['https://*.bücher.example', 'https://*.xn--bcher-kva.example'],
    ['http://*.localhost:8788', 'http://*.localhost:8788'],
    ['capacitor://localhost', 'capacitor://localhost'],
    ['ionic://localhost/', 'ionic://localhost'],
    ['App://Lumen', 'app://lumen'],
    ['tauri://localhost', 'tauri://localhost'],
    ['com.lumen.shop://host', 'com.lumen.shop://host'],
  ])('%s is %s', (text, origin) => {
    expect(parseOrigin(text)).toBe(origin);
  });

  it.each([
    ['null', 'tells nobody apart'],
    ['file://', 'tells nobody apart'],
    ['file:///C:/shop.html', 'tells nobody apart'],
    ['about:srcdoc', 'tells nobody apart'],
    ['data:text/html,x', 'tells nobody apart'],
    ['https://*.example', 'two labels'],
    ['https://*.com', 'two labels'],
    ['https://*.co.uk', 'anybody can have'],
    ['https://*.com.au', 'anybody can have'],
    ['https://*.github.io', 'anybody can have'],
    ['https://*.myshopify.com', 'anybody can have'],
    ['https://*', 'expected an origin'],
    ['https://*.*.shop.example', 'expected an origin'],
    ['https://shop.*.example', 'expected an origin'],
    ['https://*shop.example', 'expected an origin'],
    ['https://*.192.0.2.1', 'expected an origin'],
    ['capacitor://*.localhost', 'expected an origin'],
    ['*', 'expected an origin'],
    ['shop.example', 'expected an origin'],
    ['https://shop.example/path', 'expected an origin'],
    ['https://a@shop.example', 'expected an origin'],
    ['javascript://x', 'expected an origin'],
    ['ws://shop.example', 'expected an origin'],
    ['capacitor:', 'expected an origin'],
    ['capacitor://localhost/x', 'expected an origin'],
    ['', 'expected an origin'],
  ])('is not %s', (text, why) => {
    expect(() => parseOrigin(text)).toThrow(why);
  });
});

describe('a site for https://*.shop.example', () => {
  const origins = ['https://*.shop.example', 'capacitor://localhost'];

  it.each([
    'https://a.shop.example',
    'https://a.b.shop.example',
    'capacitor://localhost',
  ])('serves pages of %s', (origin) => {
    expect(isAllowedOrigin(origins, origin)).toBe(true);
  });

  it.each([
    'https://shop.example',
    'https://.shop.example',
    'https://evilshop.example',
    'https://a.shop.example.evil.example',
    'https://a.shop.example:8443',
    'http://a.shop.example',
    'https://*.shop.example',
    'https://evil.example/.shop.example',
    'https://evil.example?.shop.example',
    'ionic://localhost',
    'capacitor://localhost.evil.example',
    'null',
    'file://',
    '',
  ])('serves none of %s', (origin) => {
    expect(isAllowedOrigin(origins, origin)).toBe(false);
  });
});
