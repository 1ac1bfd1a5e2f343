/** What the user is told above the map: what went wrong, or what was left out. */
import { number, rows } from './quantities';

export const notices = {
  not_opened: ({ name }: { name: string }) => `“${name}” was not opened. Everything is as it was.`,
  read_in_part: ({
    name,
    taken,
    rejected,
    doubtful,
  }: {
    name: string;
    taken: number;
    rejected: number;
    doubtful: number;
  }) => {
    const parts = [
      `${rows(taken)} of ${number(taken + rejected)} were taken`,
      ...(rejected > 0 ? [`${rows(rejected)} rejected`] : []),
      ...(doubtful > 0 ? [`${rows(doubtful)} taken with doubts`] : []),
    ];
    return `“${name}”: ${parts.join(', ')}.`;
  },
  link_in_part: () => 'Some of the link could not be used; the rest is shown.',
  link_not_followed: () => 'The link could not be followed.',
  outline_not_drawn: ({ name }: { name: string }) =>
    `The outline of “${name}” could not be fetched and is not on the map. What is shown is narrowed to it all the same.`,
  region_not_kept: ({ name }: { name: string }) =>
    `“${name}” is too large for a link, and this browser does not keep it: a reload forgets it.`,
  regions_in_part: ({ file, taken, left }: { file: string; taken: number; left: number }) =>
    `${number(taken)} regions were taken from “${file}”, ${number(left)} were not.`,
  started_again: () => 'The part of the program that holds the data stopped. It was started again.',
  not_started_again: () =>
    'The part of the program that holds the data stopped. It could not be started again: reload the page.',
  not_done: () => 'Something that was asked for could not be done. What is shown is as it was.',
};

export type NoticeWords = typeof notices;
