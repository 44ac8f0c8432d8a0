import { listPermissions } from '@zhiben/contract/accounts.ts';
import { type Role, Role as Roles, roleLabel } from '@zhiben/vocabulary/roles.ts';
import { Table, type TableColumnsType } from 'antd';
import { useOperation } from '../../api/use-operation.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { permissionLabel } from './permission-label.ts';

interface Row {
  readonly permission: string;
  readonly roles: readonly Role[];
}

const columns: TableColumnsType<Row> = [
  {
    title: '权限',
    dataIndex: 'permission',
    fixed: 'left',
    width: 200,
    render: (permission: string) => (
      <>
        {permissionLabel(permission)}
        <div className="quiet">{permission}</div>
      </>
    ),
  },
  ...Roles.options.map((role) => ({
    title: roleLabel[role],
    key: role,
    align: 'center' as const,
    width: 92,
    render: (_: unknown, row: Row) =>
      row.roles.includes(role) ? <span title={`${roleLabel[role]}可以`}>有</span> : <span className="sr-only">无</span>,
  })),
];

/** One line for each permission, one column for each role: the table the server itself goes by. */
export function PermissionsPage() {
  const permissions = useOperation(listPermissions, {});
  return (
    <Page title="权限表" note="看到谁的数据由数据库按单位隔离，不在此表">
      <Loaded query={permissions}>
        {(rows) => (
          <Table<Row>
            size="small"
            rowKey="permission"
            columns={columns}
            dataSource={rows}
            pagination={false}
            sticky={{ offsetHeader: 56 }}
            scroll={{ x: 'max-content' }}
          />
        )}
      </Loaded>
    </Page>
  );
}
