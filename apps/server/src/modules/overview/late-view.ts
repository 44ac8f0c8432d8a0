import type { LateView } from '@zhiben/contract/overview.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { LateDuties } from '../../platform/duties/index.ts';

const LIST = '/overview/late';

/** Late duties with the rows each number opens. */
export function lateView(late: LateDuties, nameOf: (enterpriseId: string) => string): LateView {
  const shown = (
    {
      count,
      oldestDueAt,
    }: LateDuties['bureau'][number] | LateDuties['people'][number] | LateDuties['enterprises'][number],
    filter: string,
  ) => ({
    count,
    oldestDueAt: oldestDueAt.toISOString(),
    href: `${LIST}?${filter}`,
  });
  return {
    total: late.total,
    ofBureau: late.ofBureau,
    href: LIST,
    bureauHref: `${LIST}?ofBureau=true`,
    explain: '已过期限、尚未完成的责任事项，含企业的和本局的；完成后由相应记录自动消除。点击查看。',
    bureau: late.bureau.map((row) => ({ kind: row.kind, ...shown(row, `ofBureau=true&kind=${row.kind}`) })),
    enterprises: late.enterprises.map((row) => ({
      enterpriseId: EnterpriseId.parse(row.enterpriseId),
      enterpriseName: nameOf(row.enterpriseId),
      ...shown(row, `owingEnterpriseId=${row.enterpriseId}`),
    })),
    people: late.people.map((row) => ({
      personId: row.personId,
      personName: row.personName,
      enterpriseName: row.enterpriseId === null ? null : nameOf(row.enterpriseId),
      ...shown(
        row,
        `ownerPersonId=${row.personId}${row.enterpriseId === null ? '' : `&owingEnterpriseId=${row.enterpriseId}`}`,
      ),
    })),
  };
}
