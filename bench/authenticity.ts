import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { comparePairs } from './authenticity/compare-pairs.ts';
import { figuresOf } from './authenticity/figures.ts';
import { lookUp } from './authenticity/look-up.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261130' },
    places: { type: 'string', default: '300' },
    /** Disguised copies of the first photo of each place; there are fourteen disguises, used in turn. */
    disguises: { type: 'string', default: '7' },
    /** Other places of the same kind that each is compared with. */
    strangers: { type: 'string', default: '36' },
    /** How many photos the index holds when it is asked. */
    photos: { type: 'string', default: '100000' },
  },
});
const seed = Number(values.seed);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const { pairs, words, msPerPhoto, msPerComparison } = await comparePairs(
  {
    seed,
    places: Number(values.places),
    disguisesEach: Number(values.disguises),
    strangersEach: Number(values.strangers),
  },
  say,
);
const figures = { ...figuresOf(pairs), msPerPhoto, msPerComparison };
say(JSON.stringify(figures));
const index = await lookUp(words, Number(values.photos), seed, say);
const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
say(JSON.stringify({ name: 'authenticity', machine, seed, figures: { ...figures, index } }));
if (figures.falseAccusationRate > 0.001) process.exitCode = 1;
