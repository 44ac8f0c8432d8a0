import type { CountyPerson, District } from '@zhiben/county/county.ts';
import type { Role } from '@zhiben/vocabulary/roles.ts';

export interface WayIn {
  readonly role: Role;
  readonly account: string;
  readonly name: string;
  readonly enterprise: string | null;
}

/** The accounts the demonstration offers, in the order of its sign-in page: bureau, enterprises, agency, administrators. */
export function waysIn({ bureau, enterprises, agencies, administrators }: District): readonly WayIn[] {
  return [
    ...offered(bureau.people, null),
    ...enterprises.flatMap(({ people, profile }) => offered(people, profile.name)),
    ...agencies.flatMap(({ people, name }) => offered(people, name)),
    ...offered(administrators, null),
  ];
}

function offered(people: readonly CountyPerson[], enterprise: string | null): readonly WayIn[] {
  return people.flatMap(({ key, name, role, demo }) =>
    demo && role !== null ? [{ role, account: key, name, enterprise }] : [],
  );
}
