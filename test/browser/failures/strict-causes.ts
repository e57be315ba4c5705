import { readFileSync } from 'node:fs';
import {
  ADMITTED_BY_RECORD,
  REFUSED_BY_GATEWAY,
  REFUSED_BY_RECORD,
  UNKNOWN,
  WITHOUT_WIDGET,
  type Cause,
} from './cause';

const NONCE = 'r4nd0m';
const WITH_NONCE = { nonce: NONCE };
const LOADED = { widget: [], nonce: NONCE, attributes: 'data-load="lumen"' };

/** A policy that allows nothing but what is named. */
const csp =
  (...rules: string[]): NonNullable<Cause['headers']> =>
  (gateway) => ({
    'content-security-policy': ["default-src 'none'", ...rules]
      .join('; ')
      .replaceAll('GATEWAY', gateway),
  });
const STRICT = `script-src 'nonce-${NONCE}' 'strict-dynamic'`;
const CONNECT = "connect-src 'self' GATEWAY";
const TRUSTED = "require-trusted-types-for 'script'";

/** The vendor's own server. */
const serveWidget: Cause['prepare'] = async ({ context }) => {
  await context.route('https://lumen.acquire.io/widget.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync('dist/demo/public/acquire/widget.js'),
    }),
  );
};

/** What a page with a strict policy allows, and what it does not. */
export const STRICT_CAUSES: Cause[] = [
  {
    name: 'A strict CSP with a nonce',
    visitor: 'new, banned',
    page: WITH_NONCE,
    headers: csp(STRICT, CONNECT),
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'A strict CSP with a nonce, and Trusted Types without any policy allowed',
    visitor: 'new, banned',
    page: WITH_NONCE,
    headers: csp(STRICT, CONNECT, TRUSTED, "trusted-types 'none'"),
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: '`load` with Trusted Types and the policy `doorlist` allowed',
    visitor: 'admitted before',
    page: LOADED,
    prepare: serveWidget,
    headers: csp(STRICT, CONNECT, TRUSTED, 'trusted-types doorlist'),
    expected: ADMITTED_BY_RECORD,
  },
  {
    name: '`load` with Trusted Types and the policy `doorlist` not allowed',
    visitor: 'admitted before',
    page: LOADED,
    prepare: serveWidget,
    headers: csp(STRICT, CONNECT, TRUSTED, "trusted-types 'none'"),
    expected: WITHOUT_WIDGET,
    note: 'the widget cannot be loaded, and `onError` says why',
  },
  {
    name: '`connect-src` lacks the gateway',
    visitor: 'new, banned',
    page: WITH_NONCE,
    headers: csp(STRICT, "connect-src 'self'"),
    expected: UNKNOWN,
  },
  {
    name: '`script-src` allows `doorlist.js` and not `doorlist-client-2.js`',
    visitor: 'new, banned',
    headers: csp("script-src 'self' GATEWAY/doorlist.js", CONNECT),
    expected: UNKNOWN,
  },
  {
    name: '`script-src` allows `doorlist.js` and not `doorlist-client-2.js`',
    visitor: 'refused before',
    headers: csp("script-src 'self' GATEWAY/doorlist.js", CONNECT),
    expected: REFUSED_BY_RECORD,
  },
  {
    name: 'The page is sandboxed and has no origin',
    visitor: 'new, banned',
    headers: () => ({ 'content-security-policy': 'sandbox allow-scripts' }),
    expected: UNKNOWN,
    note: 'the gateway answers pages of the site only',
  },
];
