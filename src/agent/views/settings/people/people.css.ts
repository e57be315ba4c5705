/** Who signs in, and what each role may. */
export const PEOPLE_STYLES = `
.person-name { display: flex; align-items: center; gap: 10px; min-width: 220px; }
.person-name .initials { width: 28px; height: 28px; font-size: 11px; }
.person-name > span:last-child { min-width: 0; overflow-wrap: anywhere; }
.person-name .email { display: block; }
.role-table h2 { font-size: 14px; padding: 12px 16px; }
.role-table h2 .muted { font-weight: 400; }
.role-table td { color: var(--dl-muted); font-size: 13.5px; }
@media (max-width: 819px) { .role-table h2 { padding-inline: 0; } }
`;
