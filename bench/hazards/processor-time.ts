import { existsSync, readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

export interface ProcessorTime {
  readonly productMs: number;
  readonly databaseMs: number;
}

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly ms: number;
}

/** Processor time that the product and its database have used so far; undefined where the system does not tell. */
export function processorTime(product: number): ProcessorTime | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));
  const own = all.find(({ pid }) => pid === product);
  return { productMs: own?.ms ?? 0, databaseMs: sumBelow(product, all) };
}

function sumBelow(parent: number, all: readonly Stat[]): number {
  return all.filter((stat) => stat.parent === parent).reduce((sum, { pid, ms }) => sum + ms + sumBelow(pid, all), 0);
}

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { pid, parent: fields[1] ?? 0, ms: ((fields[11] ?? 0) + (fields[12] ?? 0)) * TICK_MS };
  } catch {
    // It ended between being listed and being read.
    return undefined;
  }
}
