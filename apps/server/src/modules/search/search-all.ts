import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { searchAll as operation } from '@zhiben/contract/platform.ts';
import type { Tx } from '../../platform/db/scope.ts';
import type { SearchNeeds } from './search-needs.ts';

const MOST_OF_A_KIND = 8;

/** Looks everywhere for what was typed, and says where each find leads. */
export async function searchAll(tx: Tx, q: string, needs: SearchNeeds): Promise<ResultOf<typeof operation>> {
  const enterprises = await needs.findEnterprises(tx, q, MOST_OF_A_KIND);
  const hazards = await needs.findHazards(tx, q, MOST_OF_A_KIND);
  const people = await needs.findPeople(tx, q, MOST_OF_A_KIND);
  return [
    ...enterprises.map(({ id, name, alias, kindLabel, township }) => ({
      kind: 'enterprise' as const,
      id,
      title: name,
      subtitle: [alias, kindLabel, township].filter((part) => part !== null).join(' · '),
      href: `/enterprises/${id}`,
    })),
    ...hazards.map(({ id, number, description, stateLabel }) => ({
      kind: 'hazard' as const,
      id,
      title: number,
      subtitle: `${stateLabel} · ${description}`,
      href: `/hazards/${id}`,
    })),
    ...people.map(({ id, name, post, hasLeft, enterpriseId, enterpriseName }) => ({
      kind: 'person' as const,
      id,
      title: name,
      subtitle: [hasLeft && '已离岗', post, enterpriseName].filter((part) => part !== false).join(' · '),
      href: `/enterprises/${enterpriseId}/structure${hasLeft ? '?closed=true' : ''}`,
    })),
  ];
}
