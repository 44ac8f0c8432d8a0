import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { ROOT } from './source-files.ts';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

const CONFIG = join(ROOT, '.dependency-cruiser.mjs');
const FOLDERS = ['packages', 'apps', 'bench', 'e2e'];

/** Every import that crosses a boundary it must not, in the tree that stands at `root`. */
export async function boundaryViolations(root: string = ROOT): Promise<readonly Violation[]> {
  const { enhancedResolveOptions, ...options } = await extractDepcruiseOptions(CONFIG);
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(folders, { ...options, baseDir: root }, enhancedResolveOptions);
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

export async function boundaryRules(): Promise<readonly string[]> {
  const { ruleSet } = await extractDepcruiseOptions(CONFIG);
  return (ruleSet?.forbidden ?? []).flatMap(({ name }) => name ?? []);
}
