/** A list whose format can’t be read further; the message is for people. */
export class UnreadableList extends Error {
  override readonly name = 'UnreadableList';
}
