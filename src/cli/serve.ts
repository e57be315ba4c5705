import { fileURLToPath } from 'node:url';
import { runGateway } from '../gateway/node';
import type { Context } from './context';
import type { CommonOptions } from './options';

export interface ServeArguments extends CommonOptions {
  host: string;
  port: number;
  neverBan: string[];
  sessionTtl: number;
  rateLimit: number;
  demo?: string;
  demoSignIn?: string;
}

/** The same from here as from `dist/cli`, where the build puts this. */
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Runs the gateway until a signal stops it. */
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
