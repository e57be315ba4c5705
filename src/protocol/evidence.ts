import { z } from 'zod';

/** Answer of `GET /v1/sessions/{code}/evidence`. */
export const evidence = z
  .object({
    code: z.string(),
    files: z
      .array(
        z.object({
          name: z.string().describe('Such as `messages.json`.'),
          content: z.string().describe('The file as it is, byte for byte.'),
        }),
      )
      .describe('What is kept of the chat. Times are in UTC.'),
    manifest: z
      .string()
      .describe(
        'The SHA-256 of each file, as `sha256sum` writes and checks it.',
      ),
    signature: z
      .string()
      .describe(
        'Of the manifest, by Ed25519, in base64. See docs/evidence.md.',
      ),
    publicKey: z
      .string()
      .describe('PEM; the same as at `/v1/evidence-key` of the gateway.'),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof evidence>;
