import { expect, it } from 'vitest';
import {
  describeVendorFailure,
  type VendorFailure,
} from '../../../../src/protocol/vendor-failure';
import { parseSentence } from '../../../../src/gateway/store/migrations/2026-11-29-vendor-state/parse-sentence';

const zendesk = { vendor: 'Zendesk' };
const request = 'DELETE /bans/17';

/** A failure of each code that a version before wrote as a sentence. */
const FAILURES: VendorFailure[] = [
  { code: 'unreachable', ...zendesk },
  { code: 'no_answer', ...zendesk, request },
  { code: 'answer_lost', ...zendesk, request },
  { code: 'error_status', ...zendesk, status: 422, request },
  ...(['bad_credentials', 'not_permitted', 'unknown_outcome'] as const).map(
    (meaning): VendorFailure => ({
      ...{ ...zendesk, status: 401, request, meaning },
      code: 'error_status',
    }),
  ),
  { code: 'unreadable_answer', ...zendesk, request: 'GET /bans' },
  { code: 'unreadable_ban', ...zendesk, noun: 'ban' },
  { code: 'unreadable_ban', vendor: 'Acquire', noun: 'block' },
  { code: 'unlisted_ban', vendor: 'Acquire', noun: 'block' },
  { code: 'unreadable_lift', vendor: 'Acquire' },
  { code: 'asked_to_wait' },
  { code: 'endless_list', ...zendesk },
  { code: 'miscounted_list', vendor: 'Acquire' },
  { code: 'unlisted_duplicate' },
  { code: 'shared_ban' },
  { code: 'end_past' },
  { code: 'no_room', ...zendesk, cap: 3 },
  { code: 'no_room', ...zendesk, cap: 5000 },
  { code: 'kind_unsupported', ...zendesk, kind: 'email' },
  { code: 'contacts_only', vendor: 'Acquire', kind: 'ip' },
  { code: 'single_ipv4_only', ...zendesk },
  { code: 'not_a_contact_id', vendor: 'Acquire' },
  { code: 'never_banned', value: '192.0.2.7' },
  { code: 'never_banned', value: 'odd\nvalue is on the never-ban list, so' },
  { code: 'bans_missing', ...zendesk, count: 201 },
  { code: 'awaiting_first_sync' },
  {
    code: 'chats_unreadable',
    cause: {
      code: 'error_status',
      ...zendesk,
      status: 403,
      request: 'GET /incremental/chats',
      meaning: 'not_permitted',
    },
  },
  {
    code: 'other',
    detail:
      'The token of zendesk acme can’t be read from the database. Give it again.',
  },
  { code: 'other', detail: 'Expected nothing after the host.' },
  { code: 'other', detail: '' },
];

it.each(FAILURES.map((failure) => [describeVendorFailure(failure), failure]))(
  'the sentence "%s" is parsed to its failure',
  (sentence, failure) => {
    const { code, params } = parseSentence(sentence as string);
    expect({ code, ...params }).toEqual(failure);
  },
);

it('what is not recognised of a refused ban says why it is no key', () => {
  const detail = 'Expected an email address such as ana@example.com.';
  expect(parseSentence(detail, 'invalid_key')).toEqual({
    code: 'invalid_key',
    params: { detail },
  });
});
