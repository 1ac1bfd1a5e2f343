/**
 * Armenia's provinces and Azerbaijan's districts, by Natural Earth's number of them (`ne_id`). The names are our own,
 * because Natural Earth has none in Armenian, calls Lachin "Lankaran" and Goygol by its name of before 2008.
 * Azerbaijani names are those of the Unicode CLDR (version 41), as are the Armenian ones where it has them and not a
 * former name; places of data/places.geojson keep the names that they have there. Aghdara, established again in
 * 2023, is not in the source.
 */
import type { Names } from './names';

export interface Unit {
  readonly id: string;
  readonly country: 'AM' | 'AZ';
  readonly level: 'province' | 'district';
  /** 1 is shown first when zooming in: provinces; 2: districts on the border; 3: other districts. */
  readonly rank: 1 | 2 | 3;
  readonly names: Names;
}

const province = (id: string, ...names: Names): Unit => ({
  id,
  country: 'AM',
  level: 'province',
  rank: 1,
  names,
});

const borderDistrict = (id: string, ...names: Names): Unit => ({
  id,
  country: 'AZ',
  level: 'district',
  rank: 2,
  names,
});

const district = (id: string, ...names: Names): Unit => ({ ...borderDistrict(id, ...names), rank: 3 });

const SHUSHA = district('shusha', 'Shusha', 'Շուշի', 'Şuşa', 'Шуша');

export const UNITS: ReadonlyMap<number, Unit> = new Map([
  [1159310557, province('shirak', 'Shirak', 'Շիրակ', 'Şirak', 'Ширак')],
  [1159312169, province('lori', 'Lori', 'Լոռի', 'Lori', 'Лори')],
  [1159312159, province('tavush', 'Tavush', 'Տավուշ', 'Tavuş', 'Тавуш')],
  [1159310553, province('aragatsotn', 'Aragatsotn', 'Արագածոտն', 'Araqatsotn', 'Арагацотн')],
  [1159312165, province('kotayk', 'Kotayk', 'Կոտայք', 'Kotayk', 'Котайк')],
  [1159312163, province('gegharkunik', 'Gegharkunik', 'Գեղարքունիք', 'Geğarkunik', 'Гехаркуник')],
  [1159310555, province('armavir', 'Armavir', 'Արմավիր', 'Armavir', 'Армавир')],
  [1159312161, province('ararat', 'Ararat', 'Արարատ', 'Ararat', 'Арарат')],
  [1159309407, province('vayots-dzor', 'Vayots Dzor', 'Վայոց ձոր', 'Vayots-Dzor', 'Вайоц Дзор')],
  [1159309405, province('syunik', 'Syunik', 'Սյունիք', 'Sünik', 'Сюник')],

  [1159312231, borderDistrict('gazakh', 'Gazakh', 'Ղազախ', 'Qazax', 'Газах')],
  [1159312215, borderDistrict('aghstafa', 'Aghstafa', 'Աղստև', 'Ağstafa', 'Агстафа')],
  [1159312237, borderDistrict('tovuz', 'Tovuz', 'Թովուզ', 'Tovuz', 'Товуз')],
  [1159312219, borderDistrict('gadabay', 'Gadabay', 'Գետաբեկ', 'Gədəbəy', 'Кедабек')],
  [1159312217, borderDistrict('dashkasan', 'Dashkasan', 'Դաշքեսան', 'Daşkəsən', 'Дашкесан')],
  [1159312137, borderDistrict('kalbajar', 'Kalbajar', 'Քարվաճառ', 'Kəlbəcər', 'Кельбаджар')],
  [1159309399, borderDistrict('lachin', 'Lachin', 'Քաշաթաղ', 'Laçın', 'Лачин')],
  [1159309401, borderDistrict('gubadly', 'Gubadly', 'Կուբաթլի', 'Qubadlı', 'Губадлы')],
  [1159312151, borderDistrict('zangilan', 'Zangilan', 'Զանգելան', 'Zəngilan', 'Зангелан')],
  [1159312119, borderDistrict('sadarak', 'Sadarak', 'Սադարակ', 'Sədərək', 'Садарак')],
  [1159312123, borderDistrict('sharur', 'Sharur', 'Շարուր', 'Şərur', 'Шарур')],
  [1159317291, borderDistrict('kangarli', 'Kangarli', 'Քենգերլի', 'Kəngərli', 'Кенгерли')],
  [1159312125, borderDistrict('babek', 'Babek', 'Բաբեկ', 'Babək', 'Бабек')],
  [1159312133, borderDistrict('shahbuz', 'Shahbuz', 'Շահբուզ', 'Şahbuz', 'Шахбуз')],
  [1159312127, borderDistrict('julfa', 'Julfa', 'Ջուղա', 'Culfa', 'Джульфа')],
  [1159312121, borderDistrict('ordubad', 'Ordubad', 'Օրդուբադ', 'Ordubad', 'Ордубад')],

  [1159312143, SHUSHA],
  // The town of Shusha is not a unit of its own.
  [1159317285, SHUSHA],
  [1159312147, district('khojaly', 'Khojaly', 'Խոջալու', 'Xocalı', 'Ходжалы')],
  [1159309397, district('khojavend', 'Khojavend', 'Խոջավենդ', 'Xocavənd', 'Ходжавенд')],
  [1159312145, district('tartar', 'Tartar', 'Թարթառ', 'Tərtər', 'Тертер')],
  [1159312139, district('aghdam', 'Aghdam', 'Աղդամ', 'Ağdam', 'Агдам')],
  [1159312265, district('fuzuli', 'Fuzuli', 'Ֆիզուլի', 'Füzuli', 'Физули')],
  [1159312141, district('jabrayil', 'Jabrayil', 'Ջեբրայիլ', 'Cəbrayıl', 'Джебраил')],
  [1159312227, district('goranboy', 'Goranboy', 'Գերանբոյ', 'Goranboy', 'Геранбой')],
  [1159312225, district('goygol', 'Goygol', 'Գոյգյոլ', 'Göygöl', 'Гёйгёль')],
  [1159312233, district('shamkir', 'Shamkir', 'Շամխոր', 'Şəmkir', 'Шамкир')],
  [1159312235, district('samukh', 'Samukh', 'Սամուխ', 'Samux', 'Самух')],
  [1159312241, district('yevlakh', 'Yevlakh', 'Եվլախ', 'Yevlax', 'Евлах')],
  [1159312253, district('barda', 'Barda', 'Բարդա', 'Bərdə', 'Барда')],
  [1159312309, district('aghjabadi', 'Aghjabadi', 'Աղջաբեդի', 'Ağcabədi', 'Агджабеди')],
  [1159312255, district('beylagan', 'Beylagan', 'Բեյլագան', 'Beyləqan', 'Бейлаган')],
  [1159312269, district('imishli', 'Imishli', 'Իմիշլի', 'İmişli', 'Имишли')],
  [1159312289, district('saatly', 'Saatly', 'Սաաթլի', 'Saatlı', 'Саатлы')],
  [1159312291, district('sabirabad', 'Sabirabad', 'Սաբիրաբադ', 'Sabirabad', 'Сабирабад')],
  [1159312273, district('kurdamir', 'Kurdamir', 'Քյուրդամիր', 'Kürdəmir', 'Кюрдамир')],
  [1159312307, district('zardab', 'Zardab', 'Զարդաբ', 'Zərdab', 'Зардоб')],
  [1159312301, district('ujar', 'Ujar', 'Ուջար', 'Ucar', 'Уджар')],
  [1159312267, district('goychay', 'Goychay', 'Գյոյչայ', 'Göyçay', 'Гёйчай')],
  [1159312245, district('aghdash', 'Aghdash', 'Աղդաշ', 'Ağdaş', 'Агдаш')],
  [1159312247, district('aghsu', 'Aghsu', 'Աղսու', 'Ağsu', 'Ахсу')],
  [1159312297, district('shamakhi', 'Shamakhi', 'Շամախի', 'Şamaxı', 'Шемаха')],
  [1159312271, district('ismayilly', 'Ismayilly', 'Իսմայիլլի', 'İsmayıllı', 'Исмаиллы')],
  [1159312315, district('gabala', 'Gabala', 'Գաբալա', 'Qəbələ', 'Габала')],
  [1159309425, district('oghuz', 'Oghuz', 'Օղուզ', 'Oğuz', 'Огуз')],
  [1159309429, district('shaki', 'Shaki', 'Շաքի', 'Şəki', 'Шеки')],
  [1159309427, district('gakh', 'Gakh', 'Կախ', 'Qax', 'Гах')],
  [1159309439, district('zagatala', 'Zagatala', 'Զաքաթալա', 'Zaqatala', 'Закаталы')],
  [1159312313, district('balakan', 'Balakan', 'Բելոկան', 'Balakən', 'Белоканы')],
  [1159309433, district('guba', 'Guba', 'Ղուբա', 'Quba', 'Губа')],
  [1159309435, district('gusar', 'Gusar', 'Ղուսար', 'Qusar', 'Гусар')],
  [1159309437, district('khachmaz', 'Khachmaz', 'Խաչմազ', 'Xaçmaz', 'Хачмаз')],
  [1159312263, district('shabran', 'Shabran', 'Շաբրան', 'Şabran', 'Шабран')],
  [1159312287, district('siyazan', 'Siyazan', 'Սիազան', 'Siyəzən', 'Сиазань')],
  [1159312303, district('khizi', 'Khizi', 'Խըզի', 'Xızı', 'Хызы')],
  [1159312243, district('absheron', 'Absheron', 'Ապշերոն', 'Abşeron', 'Апшерон')],
  [1159312285, district('gobustan', 'Gobustan', 'Ղոբուստան', 'Qobustan', 'Гобустан')],
  [1159312249, district('hajigabul', 'Hajigabul', 'Հաջիգաբուլ', 'Hacıqabul', 'Аджикабул')],
  [1159312295, district('salyan', 'Salyan', 'Սալյան', 'Salyan', 'Сальян')],
  [1159312283, district('neftchala', 'Neftchala', 'Նեֆթչալա', 'Neftçala', 'Нефтчала')],
  [1159312259, district('bilasuvar', 'Bilasuvar', 'Բիլասուվար', 'Biləsuvar', 'Билясувар')],
  [1159312261, district('jalilabad', 'Jalilabad', 'Ջալիլաբադ', 'Cəlilabad', 'Джалилабад')],
  [1159312279, district('masally', 'Masally', 'Մասալլի', 'Masallı', 'Масаллы')],
  [1159312305, district('yardymly', 'Yardymly', 'Յարդիմլի', 'Yardımlı', 'Ярдымлы')],
  [1159312281, district('lerik', 'Lerik', 'Լերիկ', 'Lerik', 'Лерик')],
  [1159312277, district('lankaran', 'Lankaran', 'Լենքորան', 'Lənkəran', 'Ленкорань')],
  [1159312251, district('astara', 'Astara', 'Աստարա', 'Astara', 'Астара')],
]);

/** Cities that are units of their own. They are bounded by lines like the others; their names are the labels'. */
export const CITY_UNITS: ReadonlySet<number> = new Set([
  1159312171, // Yerevan
  1159315903, // Stepanakert / Khankendi
  1159312129, // Nakhchivan
  1159312223, // Ganja
  1159312229, // Mingachevir
  1159316489, // Yevlakh
  1159317283, // Naftalan
  1159317281, // Shaki
  1159317289, // Shirvan
  1159312299, // Sumgayit
  1159312135, // Baku
  1159317287, // Lankaran
]);
