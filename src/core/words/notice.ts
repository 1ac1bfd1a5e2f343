/** Something the user must be told: what went wrong, or what was left out. */
import type { Problem } from '../result';
import type { NoticeWords } from './english/notices';

export type NoticeReason = keyof NoticeWords;
type ValuesOf<Name extends NoticeReason> =
  Parameters<NoticeWords[Name]> extends [infer Values] ? Values : object;

export type Notice = {
  [Name in NoticeReason]: { reason: Name; values: ValuesOf<Name>; problems: readonly Problem[] };
}[NoticeReason];

export function notice<Name extends NoticeReason>(
  reason: Name,
  values: ValuesOf<Name>,
  ...problems: readonly Problem[]
): Notice {
  return { reason, values, problems } as unknown as Notice;
}
