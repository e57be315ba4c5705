import { createHmac } from 'node:crypto';
import { TAG_BYTES } from '../../protocol/list';
import { piecesOf } from './address';
import { networksOf, type Key } from './canonical-key';

/**
 * The tag of one key: what the published list holds in its place. Without the
 * epoch key nobody can compute it, or test a guess.
 */
export const tagOf = (epochKey: Buffer, { kind, value }: Key): number =>
  createHmac('sha256', epochKey)
    .update(`${kind}\0${value}`)
    .digest()
    .readUIntBE(0, TAG_BYTES);

/** 12 hex digits, as browsers are told it. */
export const tagText = (tag: number): string =>
  tag.toString(16).padStart(12, '0');

/** The keys whose tags stand for a ban's key on the list. */
export const listedKeys = (key: Key): Key[] => {
  const pieces = networksOf(key).flatMap(piecesOf);
  return pieces.length
    ? pieces.map(({ text }) => ({ kind: 'ip', value: text }))
    : [key];
};
