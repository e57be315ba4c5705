/** Where on the document the head script leaves what ends it. */
export const HEAD: unique symbol = Symbol.for('doorlist');

/** A page that may have the head script. */
export interface PageWithHead extends Document {
  [HEAD]?: () => void;
}
