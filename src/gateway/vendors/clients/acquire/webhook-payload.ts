import { z } from 'zod';

/** Deeper than any payload that was ever shown. */
const DEEPEST = 4;

const caseId = z.union([
  z.int().positive(),
  z.string().regex(/^[1-9]\d{0,14}$/),
]);

const findCase = (value: unknown, depth: number): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const own = caseId.safeParse((value as { caseId?: unknown }).caseId);
  if (own.success) return String(own.data);
  if (depth === DEEPEST) return undefined;
  for (const inner of Object.values(value)) {
    const found = findCase(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * Which case a webhook is about; nothing where it names none.
 *
 * No payload of today's product is documented: only that `caseId` is in it. So
 * nothing else is read from one, and what happened is asked of the API.
 * https://developer.acquire.io/rest-apis/conversation/conversation-or-cases/messages-1/add
 */
export const parseWebhookCaseId = (bytes: Uint8Array): string | undefined => {
  try {
    return findCase(JSON.parse(new TextDecoder().decode(bytes)), 0);
  } catch {
    return undefined;
  }
};
