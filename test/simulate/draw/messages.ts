import type { Draw } from './draw';

const GREETINGS = [
  ...['Hello', 'Hi', 'hi!', 'Hey', 'Good morning', 'hello?', 'Hi there'],
  ...['Hallo', 'Guten Tag', 'Bonjour', 'Hola', 'Olá', 'こんにちは', '你好'],
  ...['Hi, I have a question', 'is anybody there?', 'Hello, can you help me?'],
];
const THINGS = [
  ...['lamp', 'desk', 'chair', 'sofa', 'rug', 'shelf', 'mirror', 'kettle'],
  ...['order', 'parcel', 'invoice', 'refund', 'account', 'voucher', 'return'],
];
const QUESTIONS = [
  'Where is my {thing}? I have been waiting for {n} days.',
  'When will the {thing} with number {n} be there?',
  'Can I still change the {thing} that I asked for yesterday?',
  'The {thing} came broken, what should I do now?',
  'Do you have this {thing} in green, and how much is it?',
  'I can’t see the {thing} on my page since this morning, order {n}.',
  'How long does it take until the {thing} is sent to Spain?',
  'I was charged twice for one {thing}, please look at {n}',
  'Is it possible to pick up the {thing} in the shop in town?',
  'my {thing} is missing two screws, could you send me some?',
];
const GOODS = [
  ...['watches', 'pills', 'followers', 'casino chips', 'crypto', 'sneakers'],
  ...['diplomas', 'phones', 'loans', 'perfume', 'handbags', 'vouchers'],
];
const ADVERTS = [
  'Best {goods} for half the price, only today at {site}',
  'Make money with {goods}!! 100% safe, see {site}/start now',
  'You have won {goods}: open https://{site}/win?c={n} and claim it',
  'Cheap {goods} delivered in two days, write to us on {site}',
];
const INSULTS = [
  'you are all idiots and should be ashamed of yourself, {n} times over',
  'go to hell with your stupid {thing}, I hope you all get fired',
  'you lying thieves, your whole shop is a scam and so are your {goods}',
  'shut up you useless bot, let me talk to a real person or I burn your {thing}',
  'idiots',
  'f*** you',
];
const SITES = [
  'deals',
  'bestbuy',
  'fastcash',
  'lucky',
  'topshop',
  'vip',
  'mega',
];
const ENDS = ['example', 'test.example', 'shop.example', 'invalid.example'];

const fill = (draw: Draw, text: string): string =>
  text
    .replace('{thing}', draw.pick(THINGS))
    .replace('{goods}', draw.pick(GOODS))
    .replace(
      '{site}',
      `${draw.pick(SITES)}${draw.between(1, 999)}.${draw.pick(ENDS)}`,
    )
    .replace('{n}', String(draw.between(2, 99_999)));

/** Draws what somebody says first who does no more than greet. */
export const drawGreeting = (draw: Draw): string => draw.pick(GREETINGS);

/** Draws what somebody says first: of ten people four only greet. */
export const drawFirstMessage = (draw: Draw): string =>
  draw.chance(0.4) ? drawGreeting(draw) : fill(draw, draw.pick(QUESTIONS));

/** Draws an advert. */
export const drawAdvert = (draw: Draw): string =>
  fill(draw, draw.pick(ADVERTS));

/** Draws what an abuser writes: an advert, an insult, or a harmless beginning. */
export const drawAbuse = (draw: Draw): string => {
  if (draw.chance(0.45)) return drawAdvert(draw);
  return draw.chance(0.8)
    ? fill(draw, draw.pick(INSULTS))
    : drawFirstMessage(draw);
};

const LOOK_ALIKE: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р' };

/** Ways in which somebody writes the same once more. */
const SPELLINGS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => `${text}!!!`,
  (text) => `  ${text.replaceAll(' ', '  ')} 🔥`,
  (text) => text.replaceAll(/[,.!:] /g, ' '),
  (text) => text.replace(/[aeop]/, (letter) => LOOK_ALIKE[letter] ?? letter),
  (text) => text.replace(' ', '\u200b '),
];

/** Draws how somebody who repeats a text spells it this time. */
export const respell = (draw: Draw, text: string): string =>
  draw.pick(SPELLINGS)(text);
