import type { Tx } from '../../../platform/db/scope.ts';
import { alreadyRegistered } from '../directory-refusals.ts';
import type { Enterprise } from './enterprise.ts';
import { enterpriseStore } from './enterprise-store.ts';

type Candidate = Pick<Enterprise, 'id' | 'name' | 'creditCode'>;
type Holder = { readonly id: string; readonly name: string };

/**
 * Refuses a name or credit code that another enterprise holds, on file or earlier in the same list, and says which.
 * `pathOf` tells where in the request a field of the enterprise at `index` stands.
 */
export async function refuseDuplicates(
  tx: Tx,
  candidates: readonly Candidate[],
  pathOf: (field: keyof Candidate, index: number) => string = (field) => field,
): Promise<void> {
  const register = enterpriseStore(tx);
  await register.lockRegister();
  const names = new Map<string, Holder>();
  const creditCodes = new Map<string, Holder>();
  for (const holder of await register.holding(candidates)) {
    claim(names, holder.name, holder);
    claim(creditCodes, holder.creditCode, holder);
  }

  const clashes = candidates.flatMap((candidate, index) => {
    const namesake = claim(names, candidate.name, candidate);
    const holder = claim(creditCodes, candidate.creditCode, candidate);
    return [
      namesake && { path: pathOf('name', index), message: `企业名称「${namesake.name}」已登记` },
      holder && {
        path: pathOf('creditCode', index),
        message: `统一社会信用代码${candidate.creditCode}已属于「${holder.name}」`,
      },
    ].filter((clash) => clash !== undefined);
  });
  if (clashes.length > 0) throw alreadyRegistered(clashes);
}

/** Takes the key unless somebody else has it; answers who. */
function claim(held: Map<string, Holder>, key: string | null, candidate: Holder): Holder | undefined {
  if (key === null) return undefined;
  const holder = held.get(key);
  if (holder === undefined) held.set(key, candidate);
  return holder?.id === candidate.id ? undefined : holder;
}
