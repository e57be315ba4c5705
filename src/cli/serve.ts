import { fileURLToPath } from 'node:url';
import { runGateway } from '../gateway/node';
import type { Context } from './context';
import type { CommonOptions } from './options';

/** Options of `doorlist serve`. */
export interface ServeArguments extends CommonOptions {
  host: string;
  port: number;
  neverBan: string[];
  /** Databases of addresses. @default those of `DOORLIST_GEO` */
  geo?: string[];
  /** Seconds that a sign-in lasts. */
  sessionTtl: number;
  /** Requests that a caller may make in a minute; 0 for no limit. */
  rateLimit: number;
  /** Connections that are open at once, at most. */
  maxConnections: number;
  /** Whether webhooks may lead to addresses that are not public. */
  allowPrivate?: boolean;
  /** URL of the demo shop to show at `/`. @default no demo */
  demo?: string;
  /** `email:password` that the demo fills in. @default none */
  demoSignIn?: string;
}

// Both this file and the build's `dist/cli` are two folders below the root.
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Runs the gateway until `SIGINT` or `SIGTERM` stops it. */
export const serve = async (
  context: Context,
  { demo: shop, demoSignIn, ...options }: ServeArguments,
): Promise<void> => {
  const [email = '', ...password] = demoSignIn?.split(':') ?? [];
  await runGateway(
    {
      ...options,
      dist: DIST,
      version: context.version,
      ...(shop && {
        demo: {
          shop: new URL(shop).origin,
          signIn: demoSignIn ? { email, password: password.join(':') } : null,
        },
      }),
    },
    context,
  );
};
