// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import {
  documentMethod,
  readDocument,
  readGlobal,
  writeDocument,
} from '../../../src/dom/page-names';
import { acquire } from '../../../src/widgets/acquire';
import { acquireV1 } from '../../../src/widgets/acquire-v1';
import { nameInDocument } from '../name-in-document';

interface Page extends Window {
  zE?: unknown;
}

const image = () => document.createElement('img');

describe('a member of the document', () => {
  it.each(['head', 'documentElement', 'body'] as const)(
    '%s is not an element of that name',
    (name) => {
      const own = document[name];
      nameInDocument(name, image());
      expect(readDocument(name)).toBe(own);
    },
  );

  it('can be called, whatever element has its name', () => {
    nameInDocument('createElement', image());
    expect(documentMethod('createElement')('p').localName).toBe('p');
  });

  it('can be set, whatever element has its name', () => {
    const sheet = new CSSStyleSheet();
    nameInDocument('adoptedStyleSheets', image());
    writeDocument('adoptedStyleSheets', [sheet]);
    expect([...readDocument('adoptedStyleSheets')]).toEqual([sheet]);
    writeDocument('adoptedStyleSheets', []);
  });
});

describe('a global', () => {
  afterEach(() => {
    delete (window as Page).zE;
  });

  it('is what a script has made', () => {
    expect(readGlobal<Page, 'zE'>('zE')).toBeUndefined();
    (window as Page).zE = 1;
    expect(readGlobal<Page, 'zE'>('zE')).toBe(1);
  });

  it('is nothing that the window only inherits', () => {
    expect('toString' in window).toBe(true);
    expect(
      readGlobal<Page & { toString: unknown }, 'toString'>('toString'),
    ).toBeUndefined();
  });
});

describe('a widget', () => {
  afterEach(() => document.body.replaceChildren());

  it.each([
    ['acquire', acquire, 'https://lumen.acquire.io/widget.js'],
    ['acquire-v1', acquireV1, 'https://s.acquire.io/a-lumen/init.js'],
  ] as const)('%s is not found by a picture’s URL', (_, { isHere }, src) => {
    const picture = image();
    picture.src = src;
    document.body.append(picture);
    expect(isHere()).toBe(false);
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src = src;
    document.body.append(script);
    expect(isHere()).toBe(true);
  });
});
