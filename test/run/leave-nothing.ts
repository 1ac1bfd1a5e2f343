/** Files of tests share a thread: what one of them put in the place of a global is no business of the next. */
import { afterAll, vi } from 'vitest';

afterAll(() => {
  vi.unstubAllGlobals();
});
