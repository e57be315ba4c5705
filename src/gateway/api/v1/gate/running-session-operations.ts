import { z } from 'zod';
import { answer, sessionOver } from '../../openapi/schemas/gate';
import { message } from '../../openapi/schemas/session';
import { PROBLEMS } from '../../openapi/failure-shape';
import { events, json, nothing, type Operation } from '../../openapi/operation';
import { chatParams } from '../../shared/path-parameters';
import { messageBody } from './running-session';
import { TEXT_OR_JSON } from '../../shared/text-or-json';

const PATH = '/v1/sites/{site}/sessions/{token}';
const COMMON = {
  tag: 'For the gate',
  security: [],
  failures: PROBLEMS,
  params: chatParams,
} as const;
const CODES = [
  'site_not_found',
  'session_not_found',
  'origin_not_allowed',
] as const;
const NOTE = [...CODES, 'unsupported_media_type'] as const;

/** What may be done with a chat by whoever holds its token. */
export const runningSessionOperations: readonly Operation[] = [
  {
    ...COMMON,
    method: 'get',
    path: `${PATH}/events`,
    id: 'followVerdict',
    summary: 'Follow the verdict',
    description:
      'Events `admitted` and `refused` hold an Answer; then `assigned` and `ended`. With `?poll`, the current one as JSON.',
    query: z.object({
      poll: z.string().optional().describe('Answer once, instead.'),
    }),
    answers: {
      200: {
        description: 'The verdict now, and as it changes',
        content: {
          'text/event-stream': z.string(),
          'application/json': answer,
        },
      },
      410: {
        description: 'Over',
        content: { [PROBLEMS.type]: sessionOver },
      },
    },
    codes: [...CODES, 'session_ended'],
  },
  {
    ...COMMON,
    method: 'post',
    path: `${PATH}/assigned`,
    id: 'noteAssigned',
    summary: 'Say that an agent is there',
    answers: { 204: nothing('Noted') },
    codes: [...NOTE, 'session_ended'],
  },
  {
    ...COMMON,
    method: 'post',
    path: `${PATH}/ended`,
    id: 'endSession',
    summary: 'End a chat',
    answers: { 204: nothing('Ended, also if it was before') },
    codes: NOTE,
  },
  {
    ...COMMON,
    method: 'get',
    path: `${PATH}/messages`,
    id: 'followMessages',
    summary: 'Follow a chat that passes through the gateway',
    description: 'For the site’s own chat server. Adds event `message`.',
    headers: z.object({
      'Last-Event-ID': z
        .string()
        .optional()
        .describe('Id of the last message that is known.'),
    }),
    answers: { 200: events('Messages, and the verdict', z.string()) },
    codes: [...CODES, 'session_ended'],
  },
  {
    ...COMMON,
    method: 'post',
    path: `${PATH}/messages`,
    id: 'sendMessage',
    summary: 'Send what the visitor wrote',
    body: {
      schema: messageBody,
      types: TEXT_OR_JSON,
      example: { text: 'Do you ship to Malta?' },
    },
    answers: { 201: json('Sent', message) },
    codes: [...CODES, 'session_ended', 'refused'],
  },
];
