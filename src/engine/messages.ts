/** What travels between an engine in another thread and those who ask it. */
import type { Method, Progress } from './engine';

/**
 * Of an engine, before all else: what it goes by from then on. It hears only what is addressed to it, and only what it
 * says is taken: a browser may run a thread's script twice, and there are two engines then.
 */
export interface Greeting {
  engine: string;
}

export interface Request {
  engine: string;
  id: number;
  method: Method;
  /** Without options: the signal travels as a cancellation, progress as replies. */
  arguments: readonly unknown[];
}

export interface Cancellation {
  engine: string;
  id: number;
  cancelled: true;
}

export type Reply = { engine: string; id: number } & (
  { value: unknown } | { error: { name: string; message: string } } | { progress: Progress }
);

/** What an engine hears, and what it says. */
export type Heard = Request | Cancellation;
export type Said = Greeting | Reply;

/** One end of a line to another thread. */
export interface Line<Out, In> {
  send: (message: Out, transfer?: Transferable[]) => void;
  /** To be set by whoever listens. */
  onMessage: (message: In) => void;
}
