/** A link made in the app, as an argument of the command. */
import { parseViewState } from '../core/link/view-state';
import type { ViewState } from '../core/link/view';
import { failure, problem, resultWithin, success, type Result } from '../core/result';

/** Null without one. Fails where any of it cannot be used: other rows than the app's would be written in silence. */
export function viewIn(link: string | undefined): Result<{ state: ViewState; link: string } | null> {
  if (link === undefined) return success(null);
  const hash = link.indexOf('#');
  const { state, problems } = parseViewState(hash < 0 ? link : link.slice(hash));
  // Regions that were too large for it.
  for (const value of state.elsewhere ?? [])
    problems.push(problem('link_part', { name: 'elsewhere', value }));
  if (problems.length > 0) return resultWithin(failure(problems), { file: '--link' });
  return success({ state, link });
}
