/**
 * Where distances are measured. For a large file that is a thread of its own: while it measures one batch, this one
 * reads the next and writes the last, and measures too where that thread is behind.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Geography } from '../core/geo/geography';
import type { ProximityAnswerer, Survey, Surveyed } from '../core/geo/proximity-record';

export interface Surveyor {
  survey: (survey: Survey) => Promise<Surveyed>;
  /** Before a survey is waited for: makes one here that no thread has begun, if there is any. */
  help: () => void;
  close: () => Promise<void>;
}

/** Bytes of a file above which a thread is worth its start. */
const THREAD_WORTH = 4e6;
/** Surveys that the thread has: what it works on, and what it goes on with while this one is busy. */
const HANDED_OVER = 2;

/** Beside the built program; when the sources run as they are, there is none. */
const WORKER = new URL('./measure-worker.js', import.meta.url);

export function openSurveyor(answerer: ProximityAnswerer, geography: Geography, fileBytes: number): Surveyor {
  return fileBytes > THREAD_WORTH && existsSync(fileURLToPath(WORKER))
    ? surveyorInThread(answerer, geography)
    : { survey: async (survey) => answerer.survey(survey), help: () => {}, close: async () => {} };
}

interface Commission {
  survey: Survey;
  resolve: (surveyed: Surveyed) => void;
  reject: (error: Error) => void;
}

function surveyorInThread(answerer: ProximityAnswerer, geography: Geography): Surveyor {
  const worker = new Worker(WORKER, { workerData: geography });
  const handed: Commission[] = [];
  const waiting: Commission[] = [];
  const handOver = () => {
    while (handed.length < HANDED_OVER && waiting.length > 0) {
      const next = waiting.shift()!;
      handed.push(next);
      worker.postMessage(next.survey);
    }
  };
  // In the order in which they were handed over.
  worker.on('message', (surveyed: Surveyed) => {
    handed.shift()?.resolve(surveyed);
    handOver();
  });
  worker.on('error', (error: Error) => {
    for (const { reject } of [...handed.splice(0), ...waiting.splice(0)]) reject(error);
  });
  return {
    survey: (survey) =>
      new Promise((resolve, reject) => {
        waiting.push({ survey, resolve, reject });
        handOver();
      }),
    help: () => {
      const last = waiting.pop();
      last?.resolve(answerer.survey(last.survey));
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
