/**
 * Product: static/basemap/labels.geojson. Names are parallel in four languages, each side's own where the two
 * differ; where English or Russian use two names, both stand. Points come from data/places.geojson for its own
 * places, from GeoNames for other cities, and are placed by hand (rounded) for countries, regions and lakes.
 */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Point as PointGeometry } from 'geojson';
import type { Country } from '../../src/core/conflict';
import type { Point } from './geometry';
import { byLanguage, type Names } from './names';
import { projectPath, writeJson } from './output';
import { CITIES, packageLabel, readPackageJson } from './source-packages';

type Kind = 'country' | 'exclave' | 'region' | 'lake' | 'city';

/** Where a label stands: a place of the project, a GeoNames city (country, name), or a point set by hand. */
type Location =
  | { readonly place: string }
  | { readonly city: readonly [country: string, name: string] }
  | { readonly at: Point };

interface Label {
  readonly kind: Kind;
  /** 1 is shown first when zooming in, 4 last. */
  readonly rank: 1 | 2 | 3 | 4;
  /** Of a country or of an extent: such names stand in the middle of what is to be seen of it. */
  readonly code?: string;
  readonly names: Names;
  readonly location: Location;
}

const onPoint = (kind: Kind, rank: Label['rank'], point: Point, names: Names): Label => ({
  kind,
  rank,
  names,
  location: { at: point },
});

const onCountry = (code: Country, point: Point, names: Names): Label => ({
  ...onPoint('country', 1, point, names),
  code,
});

const onPlace = (rank: Label['rank'], place: string, names: Names, kind: Kind = 'city'): Label => ({
  kind,
  rank,
  names,
  location: { place },
});

const onCity = (rank: Label['rank'], country: string, name: string, names: Names): Label => ({
  kind: 'city',
  rank,
  names,
  location: { city: [country, name] },
});

const LABELS: readonly Label[] = [
  onCountry('AM', [44.75, 40.62], ['Armenia', 'Հայաստան', 'Ermənistan', 'Армения']),
  onCountry('AZ', [48.2, 40.25], ['Azerbaijan', 'Ադրբեջան', 'Azərbaycan', 'Азербайджан']),
  onCountry('GE', [43.6, 42.1], ['Georgia', 'Վրաստան', 'Gürcüstan', 'Грузия']),
  onCountry('IR', [47.1, 38.55], ['Iran', 'Իրան', 'İran', 'Иран']),
  onCountry('RU', [46.6, 43.0], ['Russia', 'Ռուսաստան', 'Rusiya', 'Россия']),
  onCountry('TR', [42.9, 39.75], ['Türkiye', 'Թուրքիա', 'Türkiyə', 'Турция']),
  {
    ...onPlace(2, 'nakhchivan-ar', ['Nakhchivan', 'Նախիջևան', 'Naxçıvan', 'Нахичевань'], 'exclave'),
    code: 'nakhchivan-ar',
  },
  onPoint(
    'region',
    2,
    [46.62, 40.07],
    ['Nagorno-Karabakh', 'Լեռնային Ղարաբաղ', 'Dağlıq Qarabağ', 'Нагорный Карабах'],
  ),
  onPoint('lake', 2, [49.9, 41.9], ['Caspian Sea', 'Կասպից ծով', 'Xəzər dənizi', 'Каспийское море']),
  onPoint('lake', 2, [45.35, 40.36], ['Lake Sevan', 'Սևանա լիճ', 'Göyçə gölü', 'озеро Севан']),
  onPoint('lake', 3, [42.95, 38.66], ['Lake Van', 'Վանա լիճ', 'Van gölü', 'озеро Ван']),
  onPoint('lake', 3, [45.4, 37.75], ['Lake Urmia', 'Ուրմիա լիճ', 'Urmiya gölü', 'озеро Урмия']),
  onPlace(4, 'sev-lake', ['Sev Lake / Garagol', 'Սև լիճ', 'Qaragöl', 'Севлич / Карагёль'], 'lake'),

  onPlace(1, 'yerevan', ['Yerevan', 'Երևան', 'İrəvan', 'Ереван']),
  onCity(2, 'AM', 'Gyumri', ['Gyumri', 'Գյումրի', 'Gümrü', 'Гюмри']),
  onCity(2, 'AM', 'Vanadzor', ['Vanadzor', 'Վանաձոր', 'Vanadzor', 'Ванадзор']),
  onCity(2, 'AM', 'Kapan', ['Kapan', 'Կապան', 'Qafan', 'Капан']),
  onCity(3, 'AM', 'Ijevan', ['Ijevan', 'Իջևան', 'İcevan', 'Иджеван']),
  onCity(3, 'AM', 'Gavar', ['Gavar', 'Գավառ', 'Qavar', 'Гавар']),
  onCity(3, 'AM', 'Yeghegnadzor', ['Yeghegnadzor', 'Եղեգնաձոր', 'Yeğeqnadzor', 'Ехегнадзор']),
  onCity(3, 'AM', 'Meghri', ['Meghri', 'Մեղրի', 'Mehri', 'Мегри']),
  onCity(4, 'AM', 'Berd', ['Berd', 'Բերդ', 'Berd', 'Берд']),
  onPlace(3, 'goris', ['Goris', 'Գորիս', 'Gorus', 'Горис']),
  onPlace(3, 'vardenis', ['Vardenis', 'Վարդենիս', 'Basarkeçər', 'Варденис']),
  onPlace(4, 'jermuk', ['Jermuk', 'Ջերմուկ', 'Cermuk', 'Джермук']),

  onPlace(1, 'baku', ['Baku', 'Բաքու', 'Bakı', 'Баку']),
  onPlace(2, 'nakhchivan', ['Nakhchivan', 'Նախիջևան', 'Naxçıvan', 'Нахичевань']),
  onCity(2, 'AZ', 'Ganja', ['Ganja', 'Գանձակ', 'Gəncə', 'Гянджа']),
  onCity(3, 'AZ', 'Sumgayit', ['Sumgayit', 'Սումգայիթ', 'Sumqayıt', 'Сумгаит']),
  onCity(3, 'AZ', 'Mingachevir', ['Mingachevir', 'Մինգեչաուր', 'Mingəçevir', 'Мингечевир']),
  onCity(3, 'AZ', 'Lankaran', ['Lankaran', 'Լենքորան', 'Lənkəran', 'Ленкорань']),
  onCity(3, 'AZ', 'Sheki', ['Shaki', 'Շաքի', 'Şəki', 'Шеки']),
  onCity(3, 'AZ', 'Gazakh', ['Gazakh', 'Ղազախ', 'Qazax', 'Газах']),
  onCity(4, 'AZ', 'Tovuz', ['Tovuz', 'Թովուզ', 'Tovuz', 'Товуз']),
  onCity(3, 'AZ', 'Aghdam', ['Aghdam', 'Աղդամ', 'Ağdam', 'Агдам']),
  onCity(4, 'AZ', 'Fuzuli', ['Fuzuli', 'Ֆիզուլի', 'Füzuli', 'Физули']),
  onCity(4, 'AZ', 'Zangilan', ['Zangilan', 'Զանգելան', 'Zəngilan', 'Зангелан']),
  onCity(4, 'AZ', 'Ordubad', ['Ordubad', 'Օրդուբադ', 'Ordubad', 'Ордубад']),
  onPlace(3, 'dashkasan', ['Dashkasan', 'Դաշքեսան', 'Daşkəsən', 'Дашкесан']),
  onPlace(3, 'kalbajar', ['Kalbajar', 'Քարվաճառ', 'Kəlbəcər', 'Кельбаджар']),
  onPlace(3, 'lachin', ['Lachin', 'Բերձոր', 'Laçın', 'Лачин']),
  onPlace(2, 'stepanakert', ['Stepanakert / Khankendi', 'Ստեփանակերտ', 'Xankəndi', 'Степанакерт / Ханкенди']),
  onPlace(3, 'shusha', ['Shusha / Shushi', 'Շուշի', 'Şuşa', 'Шуша / Шуши']),
  onPlace(4, 'martakert', ['Martakert / Aghdara', 'Մարտակերտ', 'Ağdərə', 'Мартакерт / Агдере']),
  onPlace(4, 'martuni-nk', ['Martuni / Khojavend', 'Մարտունի', 'Xocavənd', 'Мартуни / Ходжавенд']),
  onPlace(4, 'hadrut', ['Hadrut', 'Հադրութ', 'Hadrut', 'Гадрут']),

  onCity(1, 'GE', 'Tbilisi', ['Tbilisi', 'Թբիլիսի', 'Tbilisi', 'Тбилиси']),
  onCity(3, 'GE', 'Gori', ['Gori', 'Գորի', 'Qori', 'Гори']),
  onCity(3, 'GE', 'Telavi', ['Telavi', 'Թելավի', 'Telavi', 'Телави']),
  onCity(1, 'IR', 'Tabriz', ['Tabriz', 'Թավրիզ', 'Təbriz', 'Тебриз']),
  onCity(2, 'IR', 'Ardabīl', ['Ardabil', 'Արդաբիլ', 'Ərdəbil', 'Ардебиль']),
  onCity(3, 'IR', 'Khūy', ['Khoy', 'Խոյ', 'Xoy', 'Хой']),
  onCity(2, 'RU', 'Vladikavkaz', ['Vladikavkaz', 'Վլադիկավկազ', 'Vladiqafqaz', 'Владикавказ']),
  onCity(2, 'RU', 'Makhachkala', ['Makhachkala', 'Մախաչկալա', 'Mahaçqala', 'Махачкала']),
  onCity(3, 'RU', 'Derbent', ['Derbent', 'Դերբենտ', 'Dərbənd', 'Дербент']),
  onCity(2, 'TR', 'Kars', ['Kars', 'Կարս', 'Qars', 'Карс']),
  onCity(3, 'TR', 'Iğdır', ['Iğdır', 'Իգդիր', 'İğdır', 'Ыгдыр']),
  onCity(2, 'TR', 'Van', ['Van', 'Վան', 'Van', 'Ван']),
];

interface City {
  readonly name: string;
  readonly country: string;
  readonly lat: string;
  readonly lng: string;
}

/** Builds and writes the labels. */
export async function writeLabels(): Promise<void> {
  const cities = readPackageJson<readonly City[]>(CITIES);
  const places = JSON.parse(
    readFileSync(projectPath('data/places.geojson'), 'utf8'),
  ) as FeatureCollection<PointGeometry | null>;
  const features = LABELS.map(({ kind, rank, code, names, location }): Feature<PointGeometry> => {
    const coordinates = locate(location, cities, places);
    return {
      type: 'Feature',
      properties: { kind, rank, ...(code && { code }), names: byLanguage(names) },
      geometry: { type: 'Point', coordinates },
    };
  });
  await writeJson('static/basemap/labels.geojson', {
    type: 'FeatureCollection',
    licence: 'CC-BY-4.0',
    attribution: `GeoNames, through ${packageLabel(CITIES)}`,
    features,
  });
}

function locate(
  location: Location,
  cities: readonly City[],
  places: FeatureCollection<PointGeometry | null>,
): number[] {
  if ('at' in location) return [...location.at];
  if ('place' in location) {
    const place = places.features.find(({ id }) => id === location.place);
    if (!place?.geometry) throw new Error(`data/places.geojson: no place ${location.place} with a point`);
    return place.geometry.coordinates;
  }
  const [country, name] = location.city;
  const found = cities.filter((city) => city.country === country && city.name === name);
  const [city] = found;
  if (found.length !== 1 || !city) {
    throw new Error(`${packageLabel(CITIES)}: ${found.length} cities ${name} in ${country}, expected 1`);
  }
  return [Number(city.lng), Number(city.lat)];
}
