import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { figuresOf } from './authenticity/figures.ts';
import { lookUp } from './authenticity/look-up.ts';
import { shareOut } from './authenticity/share-out.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261130' },
    places: { type: 'string', default: '172' },
    /** Disguised copies of the first photo of each place; there are fourteen disguises, used in turn. */
    disguises: { type: 'string', default: '13' },
    /** How many photos the index holds when it is asked. */
    photos: { type: 'string', default: '100000' },
    threads: { type: 'string', default: '2' },
  },
});
const seed = Number(values.seed);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const { pairs, words, ...cost } = await shareOut(
  { seed, places: Number(values.places), disguisesEach: Number(values.disguises) },
  Number(values.threads),
);
const figures = { ...figuresOf(pairs), ...cost };
say(JSON.stringify(figures));
const index = await lookUp(words, Number(values.photos), seed, say);
const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
say(JSON.stringify({ name: 'authenticity', machine, seed, figures: { ...figures, index } }));
if (figures.falseAccusationRate > 0.001) process.exitCode = 1;
