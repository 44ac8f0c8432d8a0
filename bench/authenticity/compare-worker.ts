import { parentPort, workerData } from 'node:worker_threads';
import { type Asked, comparePairs } from './compare-pairs.ts';

/** One share of the places, on a thread of its own. */
const say = (line: string) => void process.stdout.write(`${line}\n`);
parentPort?.postMessage(await comparePairs(workerData as Asked, say));
