import { initials } from '../logic/initials';

interface Props {
  name: string;
  /** Whether it is the person themself. @default false */
  own?: boolean;
}

/** Shows who somebody is by two letters, with the whole name on hover. */
export function Initials({ name, own = false }: Props) {
  return (
    <span
      class={own ? 'initials own' : 'initials'}
      role="img"
      aria-label={name}
      title={name}
    >
      {initials(name)}
    </span>
  );
}
