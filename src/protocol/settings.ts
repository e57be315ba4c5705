import { z } from 'zod';

const fields = {
  secondFactorRequired: z
    .boolean()
    .describe(
      'True: whoever signs in without a second factor has to set one before anything else. Sign-ins of before go on until they end; tokens are not concerned.',
    ),
};

/** Settings of the whole installation. */
export const settings = z.object(fields).meta({ id: 'Settings' });
export type Settings = z.infer<typeof settings>;

/** Body of `PUT /v1/settings`. What is absent stays as it is. */
export const settingsRequest = z.strictObject(fields).partial();
