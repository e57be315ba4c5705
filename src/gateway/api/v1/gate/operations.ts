import { z } from 'zod';
import {
  sessionAnswer,
  sessionRefusal,
  visitAnswer,
} from '../../openapi/schemas/gate';
import { PROBLEMS } from '../../openapi/failure-shape';
import { json, nothing, type Operation } from '../../openapi/operation';
import { sessionBody, visitBody } from './routes';
import { shardParams, siteParams } from '../../shared/path-parameters';
import { TEXT_OR_JSON } from '../../shared/text-or-json';

const COMMON = {
  tag: 'For the gate',
  security: [],
  failures: PROBLEMS,
} as const;
const LIST = {
  description: 'Part of the published list; ARCHITECTURE.md has its format',
  content: { 'application/octet-stream': null },
} as const;
const UNCHANGED = nothing('As it was when its ETag was told');
const VISIT = {
  schema: visitBody,
  types: TEXT_OR_JSON,
  optional: true,
  example: {},
} as const;
/** Of everything that asks as a visitor. */
const VISITOR_CODES = [
  'site_not_found',
  'origin_not_allowed',
  'bad_visitor_token',
  'bad_identity',
] as const;
const ifNoneMatch = z.object({ 'If-None-Match': z.string().optional() });

/** What the gate on a visitor's page asks. */
export const gateOperations: readonly Operation[] = [
  {
    ...COMMON,
    method: 'post',
    path: '/v1/sites/{site}/visits',
    id: 'visit',
    summary: 'Decide a visit',
    params: siteParams,
    body: VISIT,
    answers: { 200: json('The gateway’s word on this browser', visitAnswer) },
    codes: VISITOR_CODES,
  },
  {
    ...COMMON,
    method: 'post',
    path: '/v1/sites/{site}/sessions',
    id: 'startSession',
    summary: 'Start a chat',
    params: siteParams,
    body: {
      schema: sessionBody,
      types: TEXT_OR_JSON,
      example: { widget: 'acquire', page: 'https://shop.example.com/lamps' },
    },
    answers: {
      201: json('Admitted', sessionAnswer),
      403: {
        description: 'Refused',
        content: { [PROBLEMS.type]: sessionRefusal },
      },
    },
    codes: VISITOR_CODES,
  },
  {
    ...COMMON,
    method: 'post',
    path: '/v1/sites/{site}/refusals',
    id: 'countRefusal',
    summary: 'Count a refusal',
    description: 'For `sendBeacon`, after a page refused by itself.',
    params: siteParams,
    body: VISIT,
    answers: { 204: nothing('Counted, if it is one') },
    codes: VISITOR_CODES,
  },
  {
    ...COMMON,
    method: 'get',
    path: '/v1/sites/{site}/list',
    id: 'getList',
    summary: 'Fetch the list’s head',
    params: siteParams,
    headers: ifNoneMatch,
    answers: { 200: LIST, 304: UNCHANGED },
    codes: ['site_not_found', 'not_found'],
  },
  {
    ...COMMON,
    method: 'get',
    path: '/v1/sites/{site}/list/{epoch}/{bits}/{shard}',
    id: 'getShard',
    summary: 'Fetch a shard of the list',
    params: shardParams,
    headers: ifNoneMatch,
    answers: { 200: LIST, 304: UNCHANGED },
    codes: ['site_not_found', 'not_found'],
  },
];
