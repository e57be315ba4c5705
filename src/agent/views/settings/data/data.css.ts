/** The page of kept data. */
export const DATA_STYLES = `
.retention-terms { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 14px 24px; }
.retention-terms .number { max-width: 120px; }
.retention-terms .muted { display: block; }
.found, .report { display: grid; gap: 10px; }
.found:empty { display: none; }
`;
