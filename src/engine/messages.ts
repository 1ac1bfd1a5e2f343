/** What travels between an engine in another thread and those who ask it. */
import type { Engine, Progress } from './engine';

export type Method = keyof Engine;

export interface Request {
  id: number;
  method: Method;
  /** Without options: the signal travels as a cancellation, progress as replies. */
  arguments: readonly unknown[];
}

export interface Cancellation {
  id: number;
  cancelled: true;
}

export type Reply = { id: number } & (
  { value: unknown } | { error: { name: string; message: string } } | { progress: Progress }
);

/** How many arguments come before a method's options. */
export const ARGUMENT_COUNTS: Record<Method, number> = {
  setReferences: 1,
  load: 1,
  query: 2,
  summary: 0,
  list: 3,
  find: 2,
  items: 1,
  get: 1,
  at: 1,
  rowsAt: 1,
  tile: 3,
  prepare: 0,
  export: 1,
};

/** One end of a line to another thread. */
export interface Line<Out, In> {
  send: (message: Out, transfer?: Transferable[]) => void;
  /** To be set by whoever listens. */
  onMessage: (message: In) => void;
}
