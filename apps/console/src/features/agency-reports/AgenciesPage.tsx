import { type AgencyRecord, listAgencyRecords } from '@zhiben/contract/agency-reports.ts';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { AgencyTabs } from './AgencyTabs.tsx';
import './agency-reports.css';

const figure = (title: string, key: keyof AgencyRecord): TableColumnsType<AgencyRecord>[number] => ({
  title,
  dataIndex: key,
  align: 'right',
  width: 110,
});

const columns: TableColumnsType<AgencyRecord> = [
  {
    title: '机构',
    key: 'name',
    className: 'wrap',
    render: (_, { id, name }) => <Link to={`/agency-reports?agencyId=${id}`}>{name}</Link>,
  },
  figure('报告', 'reports'),
  figure('企业', 'enterprises'),
  figure('待核实存疑', 'open'),
  figure('已说明', 'explained'),
  figure('确认存疑', 'confirmed'),
  figure('转立案', 'cases'),
];

/** What each agency has filed, and what became of it. */
export function AgenciesPage() {
  const query = useOperation(listAgencyRecords, {});
  return (
    <Page title="机构台账">
      <AgencyTabs />
      <Loaded query={query} empty="还没有登记第三方机构">
        {(records) => (
          <Table rowKey="id" columns={columns} dataSource={records} pagination={false} scroll={{ x: 'max-content' }} />
        )}
      </Loaded>
    </Page>
  );
}
