/** Kinds of keys that many people have in common, most of them innocent. */
export const SHARED_KINDS = ['ip', 'domain', 'country', 'asn'] as const;

/** Returns whether many people may have a key of a kind in common. */
export const isSharedKind = (kind: string): boolean =>
  (SHARED_KINDS as readonly string[]).includes(kind);
