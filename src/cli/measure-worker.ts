/** The thread that measures for a large file: surveys in, what was measured out, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Geography } from '../core/geo/geography';
import { ProximityAnswerer, type Survey } from '../core/geo/proximity-record';

const answerer = new ProximityAnswerer(workerData as Geography);

// Columns are copied, not transferred: a batch's few megabytes cost less than a millisecond.
parentPort!.on('message', (survey: Survey) => parentPort!.postMessage(answerer.survey(survey)));
