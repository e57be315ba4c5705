/** What the shop sells. */
export interface Lamp {
  slug: string;
  name: string;
  /** Whole euros. */
  price: number;
  summary: string;
  details: readonly string[];
}

/** What the shop sells, in the order in which it is shown. */
export const LAMPS: readonly Lamp[] = [
  {
    slug: 'dune',
    name: 'Dune table lamp',
    price: 84,
    summary:
      'A low, wide lamp with a shade of pressed sand, for a desk or a window sill.',
    details: ['Height 31 cm', 'Shade of sand and lime', 'Warm light, 470 lm'],
  },
  {
    slug: 'fern',
    name: 'Fern floor lamp',
    price: 219,
    summary:
      'Stands beside a chair and bends its light over the page. The foot is solid oak.',
    details: ['Height 148 cm', 'Foot of oiled oak', 'Dims to 5 %'],
  },
  {
    slug: 'ember',
    name: 'Ember pendant',
    price: 132,
    summary:
      'Glazed terracotta that glows at the rim. Hangs well in threes over a long table.',
    details: ['Diameter 24 cm', 'Glazed terracotta', 'Cable up to 2 m'],
  },
  {
    slug: 'tide',
    name: 'Tide wall lamp',
    price: 96,
    summary: 'A quiet half-moon of blue glass, for halls and bedsides.',
    details: ['Width 22 cm', 'Mouth-blown glass', 'Switch on the cord'],
  },
];
