import { html } from 'hono/html';

/** The light that falls below a lamp. */
const light = (points: string, pool: string) =>
  html`<polygon class="light" points="${points}" />${ellipse(pool)}`;

const ellipse = (numbers: string) => {
  const [cx, cy, rx, ry] = numbers.split(' ');
  return html`<ellipse
    class="light"
    cx="${cx}"
    cy="${cy}"
    rx="${rx}"
    ry="${ry}"
  />`;
};

const PICTURES = {
  dune: html`${light('78,78 162,78 202,152 38,152', '120 156 70 8')}
    <rect class="dark" x="117" y="78" width="6" height="66" />
    <path class="dark" d="M84 150c0-7 16-10 36-10s36 3 36 10z" />
    <path
      class="shade"
      d="M70 76c2-34 20-54 50-54s48 20 50 54c-30 6-70 6-100 0z"
    />
    <path class="shine" d="M84 62c3-14 10-22 20-27" />`,
  fern: html`${light('64,66 124,66 168,156 14,156', '88 160 60 7')}
    <path class="stem" d="M92 34c4-24 30-30 50-24 24 8 28 26 28 48v98" />
    <path class="dark" d="M138 160c0-6 14-8 32-8s32 2 32 8z" />
    <path
      class="shade"
      d="M56 64c2-24 16-36 38-36s36 12 38 36c-22 5-54 5-76 0z"
    />
    <path class="shine" d="M68 54c3-9 8-14 16-17" />`,
  ember: html`${light('74,84 166,84 212,158 28,158', '120 162 62 6')}
    <rect class="dark" x="117" y="0" width="6" height="24" />
    <rect class="dark" x="110" y="22" width="20" height="12" rx="3" />
    <path
      class="shade"
      d="M70 82c0-32 22-50 50-50s50 18 50 50c-28 8-72 8-100 0z"
    />
    <circle class="bulb" cx="120" cy="86" r="8" />
    <path class="shine" d="M84 68c3-12 10-20 20-24" />`,
  tide: html`${light('138,68 178,84 214,140 112,140', '164 144 54 8')}
    <path class="stem" d="M70 144 100 88l42-46" />
    <circle class="dark" cx="100" cy="88" r="6" />
    <path class="dark" d="M40 150c0-6 14-8 30-8s30 2 30 8z" />
    <path class="shade" d="m148 22 44 18-16 50-42-26z" />
    <path class="shine" d="m152 34-8 22" />`,
};

/** The picture of a lamp, or nothing where the shop has none of this name. */
export const lampPicture = (slug: string) =>
  Object.hasOwn(PICTURES, slug)
    ? html`<svg
        class="picture ${slug}"
        viewBox="0 0 240 176"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <rect class="floor" y="144" width="240" height="32" />
        ${PICTURES[slug as keyof typeof PICTURES]}
      </svg>`
    : '';
