/**
 * The rivers of the basemap. Three are taken from GSHHG; the others are too small for it and are generalised by hand,
 * because no free map of them comes in a package.
 */
import type { Point } from './geometry';
import type { Names } from './names';

interface River {
  readonly id: string;
  readonly names: Names;
  /** 1 is shown first when zooming in, 3 last. */
  readonly rank: 1 | 2 | 3;
}

export interface MappedRiver extends River {
  /** Ends of its stretches, downstream: each is cut out of the source's line that comes closest to both. */
  readonly stretches: readonly (readonly [from: Point, to: Point])[];
  /** 95 of 100 points lie within so many metres, where that could be measured. */
  readonly accuracyM: number | null;
}

export interface GeneralisedRiver extends River {
  /** Points on or near its bank, downstream. */
  readonly course: readonly Point[];
  /** The river that it flows into, of those above it; the course is led on to the nearest vertex of that. */
  readonly into: string;
}

const MOUTH_OF_AKHURYAN: Point = [43.649, 40.126];

/** In the source two lines of the Aras end side by side here. */
const OFF_SADARAK: Point = [44.8, 39.645];

const KURA: Names = ['Kura', 'Կուր', 'Kür', 'Кура'];
const ARAS: Names = ['Aras', 'Արաքս', 'Araz', 'Аракс'];

/**
 * Rivers of GSHHG. The accuracies were measured against the borders with Türkiye and Iran that follow the river, as
 * `@geo-maps/countries-maritime-10m` has them: 537 km of the Aras (median 470 m, greatest 2.3 km) and 184 km of the
 * Akhuryan (median 520 m, greatest 3.7 km, in the reservoir, which drowned the mapped course). Nothing measures the
 * Kura, which comes from the same source.
 */
export const MAPPED_RIVERS: readonly MappedRiver[] = [
  {
    id: 'kura',
    names: KURA,
    rank: 1,
    // From its source to the Mingachevir Reservoir, and from the dam to the Caspian Sea.
    stretches: [
      [
        [42.857, 40.894],
        [46.338, 40.901],
      ],
      [
        [47.021, 40.774],
        [49.368, 39.351],
      ],
    ],
    accuracyM: null,
  },
  {
    id: 'aras',
    names: ARAS,
    rank: 1,
    // Down to where it leaves the border with Iran. The source leads it on in the bed of before 1897, to the sea.
    stretches: [
      [[42.5, 40.06], MOUTH_OF_AKHURYAN],
      [MOUTH_OF_AKHURYAN, [44.8, 39.645]],
      [OFF_SADARAK, [47.976, 39.72]],
    ],
    accuracyM: 1_400,
  },
  {
    id: 'akhuryan',
    names: ['Akhuryan', 'Ախուրյան', 'Qərbi Arpaçay', 'Ахурян'],
    rank: 2,
    stretches: [
      [
        [43.795, 41.132],
        [43.706, 40.607],
      ],
      [[43.706, 40.607], MOUTH_OF_AKHURYAN],
    ],
    accuracyM: 3_100,
  },
];

/**
 * Rivers drawn by hand: through settlements on their banks (GeoNames, gazetteers), through reservoirs
 * (OpenStreetMap) and to the sources, confluences and mouths that encyclopaedias give. Between these the line only
 * leads on: it may be off by about 3 km, which is our estimate. It must not be shown where that would be seen,
 * and nothing is measured to it.
 */
export const GENERALISED_RIVERS: readonly GeneralisedRiver[] = [
  {
    id: 'aras-lower',
    names: ARAS,
    rank: 1,
    into: 'kura',
    course: [
      [47.976, 39.72], // the end of the border with Iran
      [48.07, 39.8],
      [48.24, 39.87],
      [48.37, 39.94], // Saatly
      [48.46, 40.0], // Sabirabad
    ],
  },
  {
    id: 'hakari',
    names: ['Hakari', 'Հակարի', 'Həkəri', 'Акера'],
    rank: 2,
    into: 'aras',
    course: [
      [46.497, 39.69], // confluence of the Shalva and the Hochazsu
      [46.53, 39.645], // Lachin
      [46.55, 39.592], // Zabukh
      [46.578, 39.578], // for a short way the border itself
      [46.6, 39.55],
      [46.607, 39.52],
      [46.614, 39.484], // Gulebird
      [46.63, 39.454], // Muradkhanly
      [46.65, 39.4],
      [46.677, 39.33],
      [46.71, 39.25],
      [46.717, 39.204], // confluence with the Vorotan
      [46.77, 39.165],
      [46.832, 39.138], // mouth
    ],
  },
  {
    id: 'vorotan',
    names: ['Vorotan / Bargushad', 'Որոտան', 'Bərgüşad', 'Воротан / Баргушад'],
    rank: 2,
    into: 'hakari',
    // Only from Gorayk: Lake Zalkha, where it rises, lies across the border.
    course: [
      [45.776, 39.683], // Gorayk
      [45.83, 39.655], // Spandaryan Reservoir
      [45.88, 39.605],
      [45.926, 39.572], // Angeghakot
      [46.02, 39.526], // Sisian
      [46.085, 39.513],
      [46.119, 39.492], // Vorotnavank
      [46.15, 39.468], // Shamb
      [46.2, 39.43],
      [46.256, 39.396], // Devil's Bridge
      [46.315, 39.41], // below Halidzor
      [46.36, 39.42],
      [46.405, 39.41],
      [46.452, 39.388], // Goyarabas
      [46.52, 39.365],
      [46.58, 39.342], // Gubadly
      [46.63, 39.3],
      [46.66, 39.275], // Gazyan
      [46.69, 39.235],
      [46.717, 39.204], // confluence with the Hakari
    ],
  },
  {
    id: 'tartar',
    names: ['Tartar', 'Թարթառ', 'Tərtərçay', 'Тертер'],
    rank: 2,
    into: 'kura',
    course: [
      [45.968, 39.932], // source
      [45.985, 40.0],
      [46.01, 40.06],
      [46.042, 40.103], // Kalbajar
      [46.12, 40.128],
      [46.2, 40.147],
      [46.288, 40.16], // Dadivank
      [46.4, 40.16],
      [46.53, 40.165],
      [46.62, 40.176], // Sarsang Reservoir
      [46.69, 40.24],
      [46.753, 40.313], // Sugovushan
      [46.84, 40.337],
      [46.932, 40.35], // Tartar
      [47.03, 40.362],
      [47.126, 40.382], // Barda
      [47.22, 40.415],
      [47.307, 40.447], // mouth
    ],
  },
  {
    id: 'arpa',
    names: ['Arpa', 'Արփա', 'Arpaçay', 'Арпа'],
    rank: 2,
    into: 'aras',
    course: [
      [45.666, 39.947], // source
      [45.66, 39.9],
      [45.668, 39.84], // Jermuk
      [45.655, 39.798], // Kechut Reservoir
      [45.61, 39.755], // Gndevank
      [45.54, 39.707],
      [45.467, 39.69], // Vayk
      [45.391, 39.727], // Malishka
      [45.33, 39.745], // south of Yeghegnadzor
      [45.262, 39.733], // Arpi
      [45.184, 39.719], // Areni
      [45.1, 39.674], // Arpachay Reservoir
      [45.076, 39.62], // Ashaghi Yayji
      [45.0, 39.55], // Sharur
      [44.985, 39.515], // Arpachay
      [44.947, 39.469], // mouth
    ],
  },
  {
    id: 'aghstev',
    names: ['Aghstev / Aghstafa', 'Աղստև', 'Ağstafaçay', 'Агстев / Акстафа'],
    rank: 2,
    into: 'kura',
    // Whether it touches the enclave of Barkhudarly is not known to us; the line keeps to the east of it.
    course: [
      [44.664, 40.772], // source
      [44.69, 40.737], // Margahovit
      [44.72, 40.723], // Fioletovo
      [44.79, 40.73],
      [44.863, 40.741], // Dilijan
      [44.95, 40.773], // Haghartsin
      [45.05, 40.825],
      [45.145, 40.876], // Ijevan
      [45.178, 40.935], // Khashtarak
      [45.25, 40.985], // Aygehovit
      [45.256, 41.04], // Aghstafa Reservoir
      [45.29, 41.07],
      [45.375, 41.085], // Gazakh
      [45.42, 41.14],
      [45.436, 41.235], // mouth
    ],
  },
  {
    id: 'khrami-lower',
    names: ['Khrami', 'Խրամ', 'Anaxatır', 'Храми'],
    rank: 3,
    into: 'kura',
    // Only what leads the Debed on.
    course: [
      [44.962, 41.375], // mouth of the Debed
      [45.02, 41.35],
      [45.073, 41.329], // Red Bridge
      [45.125, 41.315], // mouth
    ],
  },
  {
    id: 'debed',
    names: ['Debed', 'Դեբեդ', 'Tona', 'Дебед'],
    rank: 2,
    into: 'khrami-lower',
    course: [
      [44.633, 40.957], // confluence of the Pambak and the Dzoraget
      [44.645, 41.0], // Tumanyan
      [44.66, 41.05],
      [44.674, 41.097], // Alaverdi
      [44.73, 41.13],
      [44.782, 41.147], // Akhtala
      [44.832, 41.177], // Chochkan
      [44.895, 41.186], // Ayrum
      [44.893, 41.21],
      [44.84, 41.232],
      [44.807, 41.25], // Sadakhlo, Bagratashen
      [44.812, 41.3],
      [44.87, 41.34],
      [44.962, 41.375], // mouth in the Khrami
    ],
  },
  {
    id: 'hrazdan',
    names: ['Hrazdan', 'Հրազդան', 'Zəngi', 'Раздан'],
    rank: 2,
    into: 'aras',
    course: [
      [45.004, 40.552], // Lake Sevan
      [44.945, 40.552], // Sevan
      [44.89, 40.555],
      [44.816, 40.563], // Ddmashen
      [44.745, 40.512], // Hrazdan
      [44.735, 40.474], // Kaghsi
      [44.7, 40.464], // Solak
      [44.65, 40.457], // Bjni
      [44.615, 40.435],
      [44.612, 40.4], // Charentsavan
      [44.594, 40.37], // Argel
      [44.592, 40.3], // Arzni
      [44.53, 40.245], // Kanakeravan
      [44.49, 40.215], // Davtashen
      [44.49, 40.18],
      [44.476, 40.15], // Yerevan Lake
      [44.468, 40.11],
      [44.453, 40.06], // Masis
      [44.452, 40.025], // Hovtashen
      [44.453, 39.99], // mouth
    ],
  },
  {
    id: 'voghji',
    names: ['Voghji / Okhchu', 'Ողջի', 'Oxçuçay', 'Вохчи / Охчучай'],
    rank: 2,
    into: 'aras',
    course: [
      [46.017, 39.156], // source
      [46.08, 39.145],
      [46.155, 39.149], // Kajaran
      [46.23, 39.168],
      [46.32, 39.193],
      [46.4, 39.206], // Kapan
      [46.46, 39.188],
      [46.54, 39.155],
      [46.61, 39.115], // Sharifan
      [46.657, 39.083], // Zangilan
      [46.71, 39.04], // Minjivan
    ],
  },
];
