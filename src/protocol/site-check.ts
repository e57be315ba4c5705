import { z } from 'zod';

const seen = {
  origin: z.string(),
  count: z.int().min(1),
  lastAt: z.iso.datetime(),
};

/** Answer of `GET /v1/sites/{site}/check`. */
export const siteCheck = z
  .object({
    site: z.string(),
    origins: z
      .array(z.string())
      .describe('Origins that may use it; none: every origin on loopback.'),
    visits: z
      .array(
        z.object({
          ...seen,
          script: z
            .string()
            .nullable()
            .describe('The version of the script that asked last, if it said.'),
        }),
      )
      .describe(
        'Origins whose pages asked, the latest first; none: not installed.',
      ),
    refused: z
      .array(z.object({ ...seen, why: z.string() }))
      .describe('Origins whose pages asked in vain, the latest first.'),
    settings: z
      .array(
        z.object({
          ...seen,
          setting: z
            .string()
            .describe('Its name in `init()`, such as `whenUnknown`.'),
          expected: z.string(),
        }),
      )
      .describe(
        'Pages whose script has a setting that it cannot have, the latest first.',
      ),
    widgets: z
      .array(z.object({ ...seen, widget: z.string(), why: z.string() }))
      .describe(
        'Pages whose chats began in another widget than the site’s, the latest first. Their chats are taken.',
      ),
    unknownSites: z
      .array(z.object({ ...seen, site: z.string() }))
      .describe('Pages that asked for a site that does not exist.'),
  })
  .meta({ id: 'SiteCheck' });
export type SiteCheck = z.infer<typeof siteCheck>;
