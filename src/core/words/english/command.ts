/** What the command line says: its help, its reports and what is wrong with how it was called. */
import { READ_FORMATS } from '../../records/formats';
import { KINDS } from '../../writers/kinds';
import { number, plural } from './quantities';

/** All kinds of files that are read. */
const READ = READ_FORMATS.map(({ name }) => name).join(', ');
/** What `convert` writes. */
const kinds = Object.keys(KINDS);

const records = (count: number) => `${number(count)} ${plural(count, { one: 'record', other: 'records' })}`;

export const command = {
  help: `Usage: border-incidents <command> …

  check FILE… [--json] [--strict]
      How each file is read, column by column, and what is wrong with it or
      doubtful in it: line or feature, field, what was expected.

      --strict           doubts count as faults

  proximity FILE [-o OUT] [--boundary FILE] [--zones FILE]
            [--on-error stop|keep|drop] [--force] [--cross-check]
      Adds to every record its distance from the border and its relation to the
      peacekeepers' zone on its date. The same kind of file goes out as comes in;
      every other byte of a record stays as it was.

      -o, --output OUT   write a file instead of standard output
      --boundary FILE    measure to the lines of this GeoJSON file
      --zones FILE       relate to the polygons of this GeoJSON file
      --cross-check      measure with Turf as well, beside the distances (turf_m), and
                         warn where the two differ by more than 0.4 % and 10 m
      --on-error         what bad records do: stop (nothing is written; default),
                         keep (passed on unanswered), drop (written to a rejects
                         file beside the output)
      --force            overwrite existing files, but never one that is read

  convert FILE… [--to ${kinds.join('|')}] [-o OUT] [--force]
          [--link URL] [--grid DEGREES] [--bom]
      Every file that can be read as GeoJSON: each row as it came, and what was
      derived for it (dates, precision, distance, zone) under "derived". Of
      several files OUT is a folder.

      With any of these one file's incidents go out as from the app, latest first,
      with what was asked, provenance and licences:
      --to csv           the table of incidents by itself; to OUT.zip those of
                         incidents and claims, with what they say of themselves
      --to kml           for Earth viewers
      --link URL         only what a link made in the app asks for, in its order
      --grid DEGREES     coarsen coordinates to a grid, and say so
      --bom              begin tables with a byte-order mark, for older spreadsheets

  All of them:
      -                  standard input in the place of a file
      --dates dmy|mdy    whether the day or the month stands first, where no date
                         of the file tells
      --mapping FILE     read it as FILE says, which --mapping-out wrote: which column
                         feeds what, the order of dates, the encoding
      --mapping-out FILE write how one file was understood as JSON, to be edited and
                         given again
      --encoding NAME    as in windows-1251, where the file is not UTF-8

  --help, --version

Files are told by what they hold: ${READ}. Columns are found by what they are
called and by whose they are (ACLED, UCDP GED, GeoConfirmed, VIINA, GDELT, GTD,
Kobo and ODK); \`check\` says which was taken for what.

Exit codes: 0 clean; 1 bad records; 2 cannot be read or written, or wrong usage.

The border is the international border as mapped; the zone is an approximate
reconstruction. Neither implies endorsement.
`,
  seeHelp: (fault: string) => `${fault} (see --help)`,
  noCommand: (known: readonly string[]) => `found no command; expected ${known.join(', ')}`,
  unknownCommand: (found: string, known: readonly string[]) =>
    `found "${found}"; expected ${known.join(' or ')}`,
  noFile: 'expected at least one file',
  oneFile: (found: number) => `found ${found} files; expected one`,
  unknownChoice: (option: string, found: string, known: readonly string[]) =>
    `${option} is "${found}"; expected ${known.join(', ')}`,

  inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
  nothingWrong: 'nothing is wrong',
  progress: (count: number, percent: number) => `${number(count)} records, ${percent} %`,
  stopped: 'stopped; nothing was written',
  badRecords: (bad: number, of: number) =>
    `${number(bad)} of ${number(of)} records ${plural(bad, { one: 'is', other: 'are' })} bad, nothing was written; --on-error keep or drop goes on`,
  answered: (counts: { answered: number; withoutPoint: number; undated: number }) =>
    `${number(counts.answered)} answered, ${number(counts.withoutPoint)} without a point, ${number(counts.undated)} undated`,
  withBad: (answered: string, bad: number, fate: string) => `${answered}, ${number(bad)} ${fate}`,
  kept: 'kept unanswered',
  dropped: (path: string) => `dropped to ${path}`,
  bad: 'bad',
  tally: (count: number, parts: string) => `${records(count)}: ${parts}`,
  noValidFrom: (count: number) =>
    `${featuresState(count)} no valid_from: taken as valid on all dates before valid_to`,
  noAccuracy: (count: number) =>
    `${featuresState(count)} no accuracy: taken as 0 m, intervals may be too narrow`,

  shownWritten: ({
    definite,
    possible,
    total,
    rejected,
  }: Record<'definite' | 'possible' | 'total' | 'rejected', number>) =>
    [
      `${number(definite + possible)} of ${number(total)} incidents written`,
      ...(possible > 0 ? [`${number(possible)} of them match possibly`] : []),
      ...(rejected > 0 ? [`${records(rejected)} could not be used`] : []),
    ].join(', '),
  ofAnotherFile: 'the link was made of another file; what it asks for was asked of this one',
  wrongGrid: (found: string, most: number) =>
    `--grid is "${found}"; expected degrees from 0 to ${number(most)}`,

  noSuchFile: 'there is no such file',
  isFolder: 'it is a folder; expected a file',
  notPermitted: 'reading it is not permitted',
  standardOutput: 'standard output',
  standardError: 'standard error',
  standardInput: 'standard input',
  noFolder: 'expected a folder to write several files to: -o FOLDER',
  disclaimer:
    'Boundaries and names imply no endorsement; what is derived is measured to the border as mapped.',
  converted: (written: number, rejected: number) =>
    `${records(written)} written, ${number(rejected)} rejected`,
  doubt: (sentence: string) => `doubtful: ${sentence}`,
  moreDoubts: (count: number) => `${number(count)} more doubts; check names all of them`,
  inUtf8: (encoding: string) => `read as ${encoding}, written as UTF-8`,
  fileExists: 'the file exists; give --force to overwrite it',
};

function featuresState(count: number): string {
  return `${number(count)} ${plural(count, { one: 'feature states', other: 'features state' })}`;
}
