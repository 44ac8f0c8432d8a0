import { readdirSync } from 'node:fs';

/** `npm run bench -- NAME …`: runs one measurement; its last line is one JSON object. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace('.ts', ''));

const name = process.argv[2] ?? '';
if (!names.includes(name)) {
  process.stdout.write(`usage: npm run bench -- ${names.join(' | ')} [options]\n`);
  process.exit(2);
}
process.argv.splice(2, 1);
await import(`./${name}.ts`);
