import { z } from 'zod';
import {
  message,
  messages,
  session,
  sessionPage,
} from '../../openapi/schemas/session';
import { PROBLEMS } from '../../openapi/failure-shape';
import { events, json, type Operation } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { messageBody } from '../gate/running-session';
import { sessionQuery } from './routes';

const COMMON = {
  tag: 'Chats',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;

/** Agents' view of chats. */
export const sessionsOperations: readonly Operation[] = [
  {
    ...COMMON,
    method: 'get',
    path: '/v1/sessions',
    id: 'listSessions',
    summary: 'List chats',
    description: 'Newest first.',
    query: sessionQuery,
    answers: { 200: json('A page of chats', sessionPage) },
  },
  {
    ...COMMON,
    method: 'get',
    path: '/v1/sessions/stream',
    id: 'followSessions',
    summary: 'Follow chats and bans',
    description:
      'Event `session` holds a whole chat, `message` a chat’s code and message, `ban` a whole ban.',
    answers: { 200: events('What changes, as it changes', z.string()) },
  },
  {
    ...COMMON,
    method: 'get',
    path: '/v1/sessions/{code}',
    id: 'getSession',
    summary: 'Show a chat',
    params: codeParams,
    answers: { 200: json('The chat', session) },
    codes: ['session_not_found'],
  },
  {
    ...COMMON,
    method: 'post',
    path: '/v1/sessions/{code}/claim',
    id: 'claimSession',
    summary: 'Claim a chat',
    description: 'Of a chat that somebody else has, nothing changes.',
    params: codeParams,
    answers: { 200: json('The chat', session) },
    codes: [
      'session_not_found',
      'origin_not_allowed',
      'unsupported_media_type',
    ],
  },
  {
    ...COMMON,
    method: 'get',
    path: '/v1/sessions/{code}/messages',
    id: 'listMessages',
    summary: 'Read a chat',
    params: codeParams,
    answers: { 200: json('What passed through the gateway', messages) },
    codes: ['session_not_found'],
  },
  {
    ...COMMON,
    method: 'post',
    path: '/v1/sessions/{code}/messages',
    id: 'replyToSession',
    summary: 'Reply to a visitor',
    params: codeParams,
    body: {
      schema: messageBody,
      types: ['application/json'],
      example: { text: 'We do, within a week.' },
    },
    answers: { 201: json('Sent', message) },
    codes: ['session_not_found', 'session_ended', 'origin_not_allowed'],
  },
];
