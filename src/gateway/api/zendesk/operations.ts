import { json, nothing, type Operation } from '../openapi/operation';
import { idParams } from '../shared/path-parameters';
import {
  ZENDESK_ERRORS,
  zendeskAddresses,
  zendeskBan,
  zendeskBans,
} from './answers';
import { zendeskBody, zendeskQuery } from './requests';

const COMMON = {
  tag: 'Zendesk-compatible',
  security: ['basic', 'bearer'],
  failures: ZENDESK_ERRORS,
} as const;

/**
 * Zendesk Chat's Bans API under one of its paths.
 *
 * @param name distinguishes the ids of what stands under several paths
 */
export const zendeskOperations = (
  path: string,
  name: string,
): readonly Operation[] => [
  {
    ...COMMON,
    method: 'get',
    path,
    id: `${name}ListBans`,
    summary: 'List bans',
    query: zendeskQuery,
    answers: { 200: json('Active bans, one identifier each', zendeskBans) },
    codes: ['forbidden'],
  },
  {
    ...COMMON,
    method: 'post',
    path,
    id: `${name}CreateBan`,
    summary: 'Create a ban',
    body: {
      schema: zendeskBody,
      types: ['application/json'],
      example: { ip_address: '192.0.2.7', reason: 'Spammer' },
    },
    answers: {
      200: json('It was banned already', zendeskBan),
      201: json('Banned', zendeskBan),
    },
    codes: ['forbidden', 'never_ban'],
  },
  {
    ...COMMON,
    method: 'get',
    path: `${path}/ip`,
    id: `${name}ListAddresses`,
    summary: 'List banned addresses',
    answers: { 200: json('Addresses and networks', zendeskAddresses) },
    codes: ['forbidden'],
  },
  {
    ...COMMON,
    method: 'get',
    path: `${path}/{id}`,
    id: `${name}ShowBan`,
    summary: 'Show a ban',
    params: idParams,
    answers: { 200: json('The ban', zendeskBan) },
    codes: ['forbidden', 'not_found'],
  },
  {
    ...COMMON,
    method: 'delete',
    path: `${path}/{id}`,
    id: `${name}DeleteBan`,
    summary: 'Delete a ban',
    params: idParams,
    answers: { 204: nothing('Deleted') },
    codes: ['forbidden', 'not_found'],
  },
];
