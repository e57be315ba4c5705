/**
 * Creates a ledger of the visitor's texts that the gateway has. If the response
 * to a text was lost, the gateway's stream shows whether the text arrived, so
 * that no text is sent twice.
 */
export const createLedger = () => {
  const known = new Set<number>();
  const unclaimed = new Map<number, string>();

  return {
    /** Records that the gateway accepted a text, under this id. */
    accepted(id: number) {
      known.add(id);
      unclaimed.delete(id);
    },
    /** Records a text of the visitor that came by the gateway's stream. */
    streamed(id: number, text: string) {
      if (!known.has(id)) unclaimed.set(id, text);
    },
    /**
     * Returns true, once for each text, if a text came by the stream whose
     * response was lost.
     */
    claim(text: string): boolean {
      const found = [...unclaimed].find(
        ([, streamedText]) => streamedText === text,
      );
      if (!found) return false;
      this.accepted(found[0]);
      return true;
    },
  };
};
