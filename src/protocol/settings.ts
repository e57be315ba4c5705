import { z } from 'zod';

const origins = z.array(z.string().min(1).max(300)).max(100);

const fields = {
  secondFactorRequired: z
    .boolean()
    .describe(
      'True: whoever signs in without a second factor has to set one before anything else. Sign-ins of before go on until they end; tokens are not concerned.',
    ),
  agentOrigins: origins.describe(
    'Exact origins of pages, such as `https://crm.example.com`, that may have `doorlist-agent.js`: a signed-in person can hand them a token that acts for that person on one chat and its block.',
  ),
  cardOrigins: origins.describe(
    'Exact origins of pages that may show `/console/card` in a frame, such as that of Acquire’s dashboard.',
  ),
};

/** Settings of the whole installation. */
export const settings = z.object(fields).meta({ id: 'Settings' });
export type Settings = z.infer<typeof settings>;

/** Body of `PUT /v1/settings`. What is absent stays as it is. */
export const settingsRequest = z.strictObject(fields).partial();
