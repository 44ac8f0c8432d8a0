import { parentPort, workerData } from 'node:worker_threads';
import { composeIngest, type IngestSettings } from './compose-ingest.ts';
import { answerAsks } from './platform/threads/answer-asks.ts';

/** Takes samples in beside the HTTP server, so that no slow page delays an alarm and no flood delays a page. */
if (parentPort === null) throw new Error('runs as a thread of the product');
answerAsks(parentPort, await composeIngest(workerData as IngestSettings));
parentPort.postMessage('begun');
