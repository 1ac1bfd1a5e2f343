/**
 * Where distances are measured. For a large file that is a thread of its own: while it measures one batch, this one
 * reads the next and writes the last.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Geography } from '../core/geo/geography';
import type { ProximityAnswerer, Survey, Surveyed } from '../core/geo/proximity-record';

export interface Surveyor {
  /** Surveys are made in the order they come. */
  survey: (survey: Survey) => Promise<Surveyed>;
  close: () => Promise<void>;
}

/** Bytes of a file above which a thread is worth its start. */
const THREAD_WORTH = 4e6;

/** Beside the built program; when the sources run as they are, there is none. */
const WORKER = new URL('./measure-worker.js', import.meta.url);

export function openSurveyor(answerer: ProximityAnswerer, geography: Geography, fileBytes: number): Surveyor {
  return fileBytes > THREAD_WORTH && existsSync(fileURLToPath(WORKER))
    ? surveyorInThread(geography)
    : { survey: async (survey) => answerer.survey(survey), close: async () => {} };
}

function surveyorInThread(geography: Geography): Surveyor {
  const worker = new Worker(WORKER, { workerData: geography });
  const waiting: { resolve: (surveyed: Surveyed) => void; reject: (error: Error) => void }[] = [];
  worker.on('message', (surveyed: Surveyed) => waiting.shift()?.resolve(surveyed));
  worker.on('error', (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    survey: (survey) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(survey);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
