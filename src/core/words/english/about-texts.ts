/** What the page says of itself: what it shows, how it came about, and how far it can be relied on. */
import { incidents, number, plural } from './quantities';

export const aboutTexts = {
  what: 'What this is',
  whatText:
    'Reports of incidents on and near the border between Armenia and Azerbaijan, each with where it was, how surely that is known, who says so, who denies it, and how far it was from the border and from the peacekeepers’ zone as they stood that day.',
  /** `first` and `last` are dates in words. */
  extent: (count: number, first: string, last: string, sources: number) =>
    `${incidents(count)} from ${first} to ${last}, from ${number(sources)} ${plural(sources, { one: 'source', other: 'sources' })}.`,
  version: (title: string, version: string) => `Data: ${title}, ${version}.`,

  chosen: 'How incidents are chosen',
  chosenText: [
    'Four news reports were read paragraph by paragraph, and every incident on or near the border that they tell of was taken up. A few more were added to show how the data hold what both sides state.',
    'The set is no census. What it does not hold may have happened all the same, and counting its rows measures reporting, not violence.',
  ],

  notes: 'Dated notes on the timeline',
  notesText:
    'They help to place the incidents in time. They are no incidents and are not counted; each names its sources.',

  coded: 'How they are coded',
  codedText: [
    'The unit is the claim: who said what of which incident, and where that can be read. Claims are paraphrased in words of our own.',
    'What nobody states stays unknown; unknown is never written as zero. What was inferred says so.',
    'Accounts from outside the sides confirm or contradict; they never make anything agreed.',
    'Wherever both sides stand beside each other they stand in one fixed order, the alphabet’s: the Armenian side, then the Azerbaijani side.',
  ],

  states: 'What contested means',
  stateTexts: {
    contested: 'A side denies what the other asserts, or the two assert what cannot both be true.',
    one_sided: 'Only one side speaks, or each speaks of something else.',
    agreed: 'Both sides assert that it happened as it is told, and nothing about it is contested.',
    unstated: 'Neither side speaks; only others do.',
  },

  measured: 'How it is measured',
  measuredText: [
    'A distance is an interval, from the least to the most that it can have been: the place may have been anywhere in its disc, and the line lies only so surely where it is drawn.',
    'Distances are geodesics on WGS 84 by Karney’s method. Turf measures each a second time, on a sphere; details and exports show both.',
    'Every incident is measured to the border and the zone in force on its own date.',
  ],
  sure: 'How sure the line and the zone are',
  /** Both are measures, "±300 m". */
  lineSure: (best: string, worst: string) =>
    `The border is the international one as OpenStreetMap had it in December 2017, ${best} to ${worst} from it as mapped. Most of it was never delimited on the ground.`,
  zoneSure: (worst: string) =>
    `The zone is a reconstruction, ${worst} at worst, with a version for each of the dates on which it changed.`,

  sources: 'Sources',
  licences: 'Licences',
  licencesText:
    'Incidents, places, sources and dated notes: CC BY 4.0. What is derived from OpenStreetMap, distances to its lines included: ODbL 1.0, © OpenStreetMap contributors. The program: MIT.',
  allNotices: 'All notices, with the texts of the licences',
  changes: 'Changes',
  changeTexts: [
    {
      version: '1.1.0',
      text: 'Most rows corrected against further accounts, each with a note of what changed; four rows added, among them three with the words of both sides; what was looked for and not found is said; states no longer rest on what is inferred.',
    },
    { version: '1.0.0', text: 'First version: 23 incidents of four news reports.' },
  ],

  contact: 'Report an error, or an incident that is missing',
  contactText:
    'Name the incident, what is wrong, and a source that can be read. A new incident needs what each side says of it, and where.',
  contactLink: 'Write to those who keep this map',
  noContact: 'Who put this map here has named no address for it.',
};
