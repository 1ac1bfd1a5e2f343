import type { Problem } from '../core/result';

/** Something the user must be told: what went wrong, or what was left out. */
export interface Notice {
  title: string;
  problems: readonly Problem[];
}

export function noticeOf(title: string, ...messages: string[]): Notice {
  return {
    title,
    problems: messages.map((message) => ({ reason: 'notice', where: '', field: '', message })),
  };
}

/** What came of reading a file whose rows were not all sound; null where all were. */
export function readingNotice(
  name: string,
  {
    count,
    rejected,
    doubtful,
    problems,
  }: { count: number; rejected: number; doubtful: number; problems: Problem[] },
): Notice | null {
  if (problems.length === 0) return null;
  const rows = (number: number) => `${number.toLocaleString('en')} ${number === 1 ? 'row' : 'rows'}`;
  const parts = [
    `${rows(count)} of ${(count + rejected).toLocaleString('en')} were taken`,
    ...(rejected > 0 ? [`${rows(rejected)} rejected`] : []),
    ...(doubtful > 0 ? [`${rows(doubtful)} taken without what could not be read`] : []),
  ];
  return { title: `“${name}”: ${parts.join(', ')}.`, problems };
}

export function notOpened(name: string): string {
  return `“${name}” was not opened. Everything is as it was.`;
}

/** Why the engine gave no answer. */
export function crashText(error: unknown): string {
  const { name, message } = error as Error;
  return name === 'EngineCrashed'
    ? `Reading it took more than this browser could give (${message}). A smaller file, or a part of this one, may do.`
    : message;
}
