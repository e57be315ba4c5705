import type { AppealTexts } from './appeal-texts';

export const en: AppealTexts = {
  name: 'English',
  title: 'Ask for a second look',
  intro:
    'You can’t use the chat of this site at the moment. If you think that is wrong, write why. Somebody on the team looks at it again.',
  reference: 'Reference',
  until: 'Until',
  forGood: 'No end is set.',
  text: 'Why should we look at it again?',
  textHint: 'At most 500 characters.',
  contact: 'Email for the answer (optional)',
  contactHint: 'You can also read the answer here: keep this page’s address.',
  send: 'Send',
  written: 'What you wrote',
  waiting: 'Sent. Nobody has answered yet. The answer will be on this page.',
  answer: 'The answer',
  accepted: 'We looked at it again. The block is lifted.',
  shortened: 'We looked at it again. The block ends earlier now.',
  declined: 'We looked at it again. The block stays as it is.',
  over: 'This block has ended.',
  again: 'You can ask again from',
  tooLate: 'It is too late to ask: the block ended more than six months ago.',
  closed: 'This site takes no such requests.',
  notFound:
    'This address is not complete, or not valid any more. Open the link in the notice that says the chat is not available.',
  empty: 'Please write why we should look at it again.',
  tooLong: 'Please write at most 500 characters.',
  noMailbox: 'That is no email address. Please correct it, or leave it empty.',
  tooMany: 'Too many requests came from here today. Please try again tomorrow.',
  languages: 'Languages',
  mailSubject: 'The answer to your request',
};
