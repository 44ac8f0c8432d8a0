import type { ProfileForm } from './profile-form.ts';

export interface Rebased {
  readonly form: ProfileForm;
  /** Fields that both sides changed, each in its own way; the person's own words stand. */
  readonly contested: readonly (keyof ProfileForm)[];
  /** Fields that only the other side changed; they are taken over. */
  readonly taken: readonly (keyof ProfileForm)[];
}

/** What a person typed over an older file, laid over the newer one. Nothing typed is lost, and nothing unseen is undone. */
export function rebase(mine: ProfileForm, seen: ProfileForm, latest: ProfileForm): Rebased {
  const fields = Object.keys(latest) as (keyof ProfileForm)[];
  const differs = (one: ProfileForm, other: ProfileForm) => (field: keyof ProfileForm) =>
    JSON.stringify(one[field] ?? null) !== JSON.stringify(other[field] ?? null);
  const theirs = fields.filter(differs(seen, latest));
  const own = fields.filter(differs(seen, mine));
  return {
    form: { ...latest, ...Object.fromEntries(own.map((field) => [field, mine[field]])) },
    contested: theirs.filter((field) => own.includes(field) && differs(mine, latest)(field)),
    taken: theirs.filter((field) => !own.includes(field)),
  };
}
