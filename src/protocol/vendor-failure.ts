/**
 * What keeps a vendor, or one ban at a vendor, from working: a code with what
 * its sentence is made of. `vendor` is the vendor's name for people, `request`
 * such as `POST /bans`.
 */
export type VendorFailure =
  /** No request reached the vendor. */
  | { code: 'unreachable'; vendor: string }
  | { code: 'no_answer'; vendor: string; request: string }
  /** A change was asked for: whether it was made is not known. */
  | { code: 'answer_lost'; vendor: string; request: string }
  | {
      code: 'error_status';
      vendor: string;
      status: number;
      request: string;
      /** What the status means, where it means more than "no". */
      meaning?: keyof typeof STATUS_MEANINGS;
    }
  | { code: 'unreadable_answer'; vendor: string; request: string }
  /** A change was accepted, in words that do not say what was done. */
  | { code: 'unreadable_ban'; vendor: string; noun: string }
  | { code: 'unlisted_ban'; vendor: string; noun: string }
  | { code: 'unreadable_lift'; vendor: string }
  | { code: 'asked_to_wait' }
  | { code: 'endless_list'; vendor: string }
  | { code: 'miscounted_list'; vendor: string }
  /** The vendor refuses a duplicate of a ban that it does not list. */
  | { code: 'unlisted_duplicate' }
  /** The vendor's one ban is of several keys, and another of them stays. */
  | { code: 'shared_ban' }
  | { code: 'end_past' }
  /** The vendor keeps `cap` bans of this kind, and others matter more. */
  | { code: 'no_room'; vendor: string; cap: number }
  | { code: 'kind_unsupported'; vendor: string; kind: string }
  | { code: 'contacts_only'; vendor: string; kind: string }
  /** The ban spares whom a site's server proved, which no vendor can. */
  | { code: 'cannot_spare'; vendor: string }
  /** No id there is known to be the banned visitor's. */
  | { code: 'visitor_unknown'; vendor: string }
  | { code: 'single_ipv4_only'; vendor: string }
  | { code: 'not_a_contact_id'; vendor: string }
  /** The vendor's own agents banned what is never to be banned here. */
  | { code: 'never_banned'; value: string }
  /** The vendor bans what is no key here; `detail` is a sentence. */
  | { code: 'invalid_key'; detail: string }
  /** Most bans are missing from the vendor's list, which is not believed. */
  | { code: 'bans_missing'; vendor: string; count: number }
  | { code: 'chats_unreadable'; cause: VendorFailure }
  /** The vendor knows nobody of the email that a site's server proved. */
  | { code: 'user_unknown'; vendor: string }
  | { code: 'user_ambiguous'; vendor: string }
  /** Whoever it is works for the account, or has its say. */
  | { code: 'not_an_end_user'; vendor: string }
  /** Somebody suspended the user at the vendor, before us or since. */
  | { code: 'suspended_by_others'; vendor: string }
  | { code: 'suspension_lifted_by_others'; vendor: string }
  /** An answer was lost, and the user was looked at too late to tell. */
  | { code: 'suspension_unclear'; vendor: string }
  | { code: 'email_erased' }
  | { code: 'awaiting_first_sync' }
  /** What was configured can't work; `detail` is a sentence. */
  | { code: 'misconfigured'; detail: string }
  /** Anything else, in a sentence. */
  | { code: 'other'; detail: string };

const STATUS_MEANINGS = {
  bad_credentials: 'the token is not valid there',
  not_permitted: 'the token may not do this',
  unknown_outcome: 'whether it was done is not known',
} as const;

/** Formats a failure as one sentence, or two, for people. */
export const describeVendorFailure = (failure: VendorFailure): string => {
  switch (failure.code) {
    case 'unreachable':
      return `${failure.vendor} could not be reached.`;
    case 'no_answer':
      return `${failure.vendor} did not answer ${failure.request}.`;
    case 'answer_lost':
      return `The answer of ${failure.vendor} to ${failure.request} was lost: whether it was done is not known.`;
    case 'error_status': {
      const { vendor, status, request, meaning } = failure;
      const because = meaning ? `: ${STATUS_MEANINGS[meaning]}` : '';
      return `${vendor} answered ${status} to ${request}${because}.`;
    }
    case 'unreadable_answer':
      return `What ${failure.vendor} answered to ${failure.request} makes no sense.`;
    case 'unreadable_ban':
      return `${failure.vendor} accepted a ${failure.noun}, but its answer makes no sense.`;
    case 'unlisted_ban':
      return `${failure.vendor} accepted a ${failure.noun}, but its list did not show it.`;
    case 'unreadable_lift':
      return `${failure.vendor} answered a lift, but not whether it lifted anything.`;
    case 'asked_to_wait':
      return 'The vendor asked us to wait.';
    case 'endless_list':
      return `${failure.vendor} lists the same bans for ever.`;
    case 'miscounted_list':
      return `${failure.vendor}’s list of blocks does not hold as many as it says.`;
    case 'unlisted_duplicate':
      return 'The vendor says that it has this ban, but lists none.';
    case 'shared_ban':
      return 'The vendor has it in one ban with something that stays banned.';
    case 'end_past':
      return 'The end of the ban is past.';
    case 'no_room':
      return `${failure.vendor} keeps ${failure.cap.toLocaleString('en')} of this kind; others were seen more recently.`;
    case 'kind_unsupported':
      return `${failure.vendor} has no bans by ${failure.kind}.`;
    case 'contacts_only':
      return `${failure.vendor}’s API documents blocks of contacts only, not by ${failure.kind}.`;
    case 'cannot_spare':
      return `${failure.vendor} can’t spare people who signed in at your site, as this block does.`;
    case 'visitor_unknown':
      return `Not known at ${failure.vendor}: holds only with the script on.`;
    case 'single_ipv4_only':
      return `${failure.vendor} bans single IPv4 addresses only.`;
    case 'not_a_contact_id':
      return `An ${failure.vendor} contact’s id is a whole number.`;
    case 'never_banned':
      return `${failure.value} is on the never-ban list, so it is banned at the vendor only.`;
    case 'bans_missing':
      return `${failure.vendor} lists ${failure.count} bans no more, which is most of them, so nothing was lifted here. If they were lifted there, ask for a sync.`;
    case 'chats_unreadable':
      return `Visitors are not recognised. ${describeVendorFailure(failure.cause)}`;
    case 'user_unknown':
      return `${failure.vendor} knows no user of this email; it is looked for again.`;
    case 'user_ambiguous':
      return `${failure.vendor} knows several users of this email, so none was suspended.`;
    case 'not_an_end_user':
      return `The user of this email at ${failure.vendor} is no end user, and nobody else is suspended.`;
    case 'suspended_by_others':
      return `Somebody at ${failure.vendor} suspended the user: that is left as it is, also when this block ends.`;
    case 'suspension_lifted_by_others':
      return `Somebody at ${failure.vendor} lifted the suspension: that is left as it is.`;
    case 'suspension_unclear':
      return `Whether it was us who changed the user at ${failure.vendor} is not known, so nothing is changed there: look at the user.`;
    case 'email_erased':
      return 'The email was erased, so nobody can be looked for by it.';
    case 'awaiting_first_sync':
      return 'It waits for the first “doorlist vendor sync”.';
    case 'invalid_key':
    case 'misconfigured':
    case 'other':
      return failure.detail;
  }
};

/** Whether two failures are the same: each sentence holds all parameters. */
export const isSameFailure = (
  one: VendorFailure | null,
  other: VendorFailure | null,
): boolean =>
  one && other
    ? one.code === other.code &&
      describeVendorFailure(one) === describeVendorFailure(other)
    : one === other;
