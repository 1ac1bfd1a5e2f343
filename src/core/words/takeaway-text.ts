/** What a file that is taken away says of itself. */
import type { DatasetInfo } from '../dataset';
import type { Filter } from '../filter';
import type { ExportSaid, LicencedPart } from '../writers/taken';
import { topicWords } from './claim-text';
import { criteriaTexts } from './filter-text';
import { answerText } from './measure-text';
import type { Words } from './words';

export interface Takeaway {
  info: DatasetInfo;
  exportedAt: Date;
  /** What was asked for; of everything, nothing. */
  filter: Filter;
  /** The id of the one incident that is taken away by itself. */
  chosen: string | null;
  definite: number;
  possible: number;
  total: number;
  /** Degrees that coordinates are coarsened to; 0 where they stay as they are. */
  grid: number;
  /** The address of the view. */
  link: string | null;
}

export function exportSaid(words: Words, taken: Takeaway): ExportSaid {
  const { takeaway, citation, conflict } = words;
  const { info, exportedAt, grid, link } = taken;
  const askedFor = taken.chosen === null ? criteriaTexts(words, taken.filter, info.sources) : [];
  const licences = licencedParts(words, info);
  const coarsened = grid > 0 ? takeaway.coarsened(grid) : null;
  const moment = exportedAt.toISOString();
  return {
    exportedAt: moment,
    askedFor,
    disclaimer: conflict.disclaimer,
    topics: topicWords(words),
    licences,
    coarsened,
    tables: {
      ours: [takeaway.tables, takeaway.unknown, takeaway.disarmed],
      others: [takeaway.othersTable, takeaway.disarmed],
    },
    about: [
      takeaway.dataset(info.title, info.version ?? citation.versionNotStated),
      takeaway.exported(moment),
      shownText(words, taken, askedFor),
      ...(info.excerptOf === null ? [] : [citation.excerpt(info.excerptOf)]),
      ...(link === null ? [] : [takeaway.link(link)]),
      takeaway.measured,
      takeaway.match,
      ...(coarsened === null ? [] : [coarsened, takeaway.namesRemain]),
      ...licences.map(({ part, licence }) => takeaway.part(part, licence)),
      ...(info.attribution === '' ? [] : [info.attribution]),
      conflict.disclaimer,
    ],
  };
}

function shownText(
  words: Words,
  { chosen, definite, possible, total }: Takeaway,
  askedFor: readonly string[],
): string {
  const { takeaway } = words;
  if (chosen !== null) return takeaway.chosenShown(chosen, total);
  const shown = answerText(words, { definite, possible }, total);
  return askedFor.length === 0 ? takeaway.allShown(shown) : takeaway.someShown(shown, askedFor);
}

/** What was reckoned from OpenStreetMap's lines is under its licence, whoever made the rows. */
function licencedParts({ takeaway }: Words, { incidentsLicence, licence }: DatasetInfo): LicencedPart[] {
  return [
    { part: takeaway.incidentsPart, licence: incidentsLicence ?? licence ?? takeaway.licenceNotStated },
    { part: takeaway.measuredPart, licence: takeaway.measuredLicence },
  ];
}
