interface Props {
  kind: string;
}

const PATHS: Record<string, string> = {
  visitor: 'M2 3h12v10H2zM2 6h12',
  network:
    'M8 3.2a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2M3.6 10a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2m8.8 0a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2M7.2 6.2 4.6 10m4.2-3.8 2.6 3.8M5.2 11.6h5.6',
  email: 'M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5',
  domain:
    'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12',
  phone:
    'M5.5 2.5 3 3.5c0 5 4.5 9.5 9.5 9.500l1-2.5-3-1.5-1.5 1.500C7.5 9.5 6.5 8.5 5.5 7L7 5.500z',
  person:
    'M8 2.500a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.400M3 13.500c.5-6 9.5-6 10 0',
};

const LIKE: Record<string, string> = {
  ...{ ip: 'network', asn: 'network', country: 'domain' },
  ...{ zendesk: 'person', acquire: 'person' },
};

/** Draws what kind of key something is, beside words that say it. */
export function KindIcon({ kind }: Props) {
  return (
    <svg class="kind-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[LIKE[kind] ?? kind] ?? PATHS['person']} />
    </svg>
  );
}
