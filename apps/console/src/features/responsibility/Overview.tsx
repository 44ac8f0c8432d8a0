import { listResponsibility } from '@zhiben/contract/responsibility.ts';
import type { TableColumnsType } from 'antd';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import type { RowOf } from '../../ui/use-register.ts';

type Row = RowOf<typeof listResponsibility>;

const columns: TableColumnsType<Row> = [
  { title: '企业', dataIndex: 'enterpriseName', className: 'wrap' },
  { title: '岗位', dataIndex: ['counts', 'posts'], width: 90, className: 'number' },
  { title: '尚无清单的岗位', dataIndex: ['counts', 'postsWithoutList'], width: 140, className: 'number' },
  { title: '在岗人员', dataIndex: ['counts', 'people'], width: 100, className: 'number' },
  { title: '已签认', dataIndex: ['counts', 'acknowledged'], width: 90, className: 'number' },
  { title: '逾期未签认', dataIndex: ['counts', 'overdue'], width: 110, className: 'number' },
];

/** Every enterprise: posts without a list and people who have not signed. */
export function Overview() {
  return (
    <RegisterPage
      title="全员安全生产责任制"
      list={listResponsibility}
      idOf={({ enterpriseId }) => enterpriseId}
      hrefOf={({ enterpriseId }) => `/responsibility/${enterpriseId}`}
      columns={columns}
      card={({ enterpriseName, counts }) => (
        <>
          <strong>{enterpriseName}</strong>
          <div>
            {counts.posts} 个岗位，{counts.postsWithoutList} 个尚无清单
          </div>
          <div>
            {counts.people} 人，已签认 {counts.acknowledged}，逾期未签认 {counts.overdue}
          </div>
        </>
      )}
      empty="没有企业"
    />
  );
}
