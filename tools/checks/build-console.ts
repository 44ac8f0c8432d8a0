import { buildConsole } from '../../apps/server/src/demo/build-console.ts';

/** As the demonstration does it, so that it finds this build and makes none of its own. */
await buildConsole((line) => process.stdout.write(`${line}\n`));
