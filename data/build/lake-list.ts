/** The lakes and reservoirs of the basemap. */
import type { Point } from './geometry';
import type { Names } from './names';

export interface Lake {
  readonly id: string;
  readonly kind: 'lake' | 'reservoir';
  readonly names: Names;
  /** 1 is shown first when zooming in, 4 last. */
  readonly rank: 1 | 2 | 3 | 4;
  readonly shore: Shore;
}

/**
 * Where the shore comes from: GSHHG (any point inside), the water bodies of OpenStreetMap (a point inside each of
 * the pieces that the source cuts the lake into), both, or corners set by hand.
 */
export type Shore =
  | { readonly gshhg: Point }
  | { readonly osm: readonly Point[] }
  | { readonly gshhg: Point; readonly osm: readonly Point[] }
  | { readonly corners: readonly Point[] };

export const LAKES: readonly Lake[] = [
  {
    id: 'sevan',
    kind: 'lake',
    names: ['Lake Sevan', 'Սևանա լիճ', 'Göyçə gölü', 'озеро Севан'],
    rank: 1,
    shore: {
      gshhg: [45.35, 40.36],
      osm: [
        [45.35, 40.36],
        [44.981, 40.602],
        [44.98, 40.537],
      ],
    },
  },
  {
    id: 'van',
    kind: 'lake',
    names: ['Lake Van', 'Վանա լիճ', 'Van gölü', 'озеро Ван'],
    rank: 2,
    shore: { gshhg: [42.95, 38.66] },
  },
  {
    id: 'urmia',
    kind: 'lake',
    names: ['Lake Urmia', 'Ուրմիա լիճ', 'Urmiya gölü', 'озеро Урмия'],
    rank: 2,
    shore: { gshhg: [45.4, 37.75] },
  },
  {
    id: 'cildir',
    kind: 'lake',
    names: ['Lake Çıldır', 'Չլդր լիճ', 'Çıldır gölü', 'озеро Чылдыр'],
    rank: 3,
    shore: { gshhg: [43.24, 41.04] },
  },
  {
    id: 'paravani',
    kind: 'lake',
    names: ['Lake Paravani', 'Փարվանա լիճ', 'Paravani gölü', 'озеро Паравани'],
    rank: 3,
    shore: { osm: [[43.809, 41.446]] },
  },
  {
    id: 'arpi',
    kind: 'lake',
    names: ['Lake Arpi', 'Արփի լիճ', 'Arpa gölü', 'озеро Арпи'],
    rank: 3,
    shore: { osm: [[43.624, 41.065]] },
  },
  {
    id: 'jandari',
    kind: 'lake',
    names: ['Lake Jandari', 'Ջանդարի լիճ', 'Candargöl', 'озеро Джандари'],
    rank: 4,
    shore: { osm: [[45.218, 41.428]] },
  },
  {
    id: 'great-alagol',
    kind: 'lake',
    names: ['Great Alagol', 'Մեծ Ալագյոլ', 'Böyük Alagöl', 'Большой Алагёль'],
    rank: 4,
    shore: { osm: [[45.698, 40.003]] },
  },
  {
    // The water that the land polygons of both countries leave out, clockwise from the west. Rounded off, the
    // corners are about the lake's size and place; its true shore is not in the source.
    id: 'sev',
    kind: 'lake',
    names: ['Sev Lake / Garagol', 'Սև լիճ', 'Qaragöl', 'Севлич / Карагёль'],
    rank: 4,
    shore: {
      corners: [
        [46.22096, 39.60171],
        [46.21651, 39.60569],
        [46.24994, 39.60569],
        [46.24285, 39.60114],
        [46.23047, 39.59321],
      ],
    },
  },
  {
    id: 'mingachevir',
    kind: 'reservoir',
    names: [
      'Mingachevir Reservoir',
      'Մինգեչաուրի ջրամբար',
      'Mingəçevir su anbarı',
      'Мингечевирское водохранилище',
    ],
    rank: 2,
    shore: { gshhg: [46.8, 40.93] },
  },
  {
    id: 'aras-reservoir',
    kind: 'reservoir',
    names: ['Aras Reservoir', 'Արաքսի ջրամբար', 'Araz su anbarı', 'Араксское водохранилище'],
    rank: 3,
    shore: { osm: [[45.323, 39.161]] },
  },
  {
    id: 'shamkir',
    kind: 'reservoir',
    names: ['Shamkir Reservoir', 'Շամխորի ջրամբար', 'Şəmkir su anbarı', 'Шамкирское водохранилище'],
    rank: 3,
    shore: {
      osm: [
        [46.091, 40.961],
        [46.004, 40.993],
        [45.915, 41.011],
      ],
    },
  },
  {
    id: 'akhuryan-reservoir',
    kind: 'reservoir',
    names: ['Akhuryan Reservoir', 'Ախուրյանի ջրամբար', 'Axuryan su anbarı', 'Ахурянское водохранилище'],
    rank: 3,
    shore: {
      osm: [
        [43.701, 40.624],
        [43.754, 40.687],
      ],
    },
  },
  {
    id: 'sarsang',
    kind: 'reservoir',
    names: ['Sarsang Reservoir', 'Սարսանգի ջրամբար', 'Sərsəng su anbarı', 'Сарсангское водохранилище'],
    rank: 3,
    shore: { osm: [[46.618, 40.174]] },
  },
  {
    id: 'khudafarin',
    kind: 'reservoir',
    names: [
      'Khudafarin Reservoir',
      'Խուդաֆերինի ջրամբար',
      'Xudafərin su anbarı',
      'Худаферинское водохранилище',
    ],
    rank: 4,
    shore: { osm: [[46.886, 39.154]] },
  },
  {
    id: 'aghstafa-reservoir',
    kind: 'reservoir',
    names: ['Aghstafa Reservoir', 'Աղստաֆայի ջրամբար', 'Ağstafaçay su anbarı', 'Акстафинское водохранилище'],
    rank: 4,
    shore: { osm: [[45.253, 41.04]] },
  },
  {
    id: 'joghaz',
    kind: 'reservoir',
    names: ['Joghaz Reservoir', 'Ջողազի ջրամբար', 'Coğaz su anbarı', 'Джогазское водохранилище'],
    rank: 4,
    shore: { osm: [[45.132, 41.076]] },
  },
  {
    id: 'arpachay',
    kind: 'reservoir',
    names: ['Arpachay Reservoir', 'Արփաչայի ջրամբար', 'Arpaçay su anbarı', 'Арпачайское водохранилище'],
    rank: 4,
    shore: { osm: [[45.1, 39.674]] },
  },
  {
    id: 'spandaryan',
    kind: 'reservoir',
    names: [
      'Spandaryan Reservoir',
      'Սպանդարյանի ջրամբար',
      'Spandaryan su anbarı',
      'Спандарянское водохранилище',
    ],
    rank: 4,
    shore: { osm: [[45.831, 39.654]] },
  },
  {
    id: 'tolors',
    kind: 'reservoir',
    names: ['Tolors Reservoir', 'Տոլորսի ջրամբար', 'Tolors su anbarı', 'Толорсское водохранилище'],
    rank: 4,
    shore: { osm: [[46.012, 39.473]] },
  },
  {
    id: 'aparan',
    kind: 'reservoir',
    names: ['Aparan Reservoir', 'Ապարանի ջրամբար', 'Aparan su anbarı', 'Апаранское водохранилище'],
    rank: 4,
    shore: { osm: [[44.423, 40.518]] },
  },
];
