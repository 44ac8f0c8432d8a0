import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import { enterpriseFieldLabel, enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import type { TableColumnsType } from 'antd';
import { Link, useLocation } from 'react-router';
import { HazardCount, OPEN_MAJOR, UNDETERMINED } from '../HazardCount.tsx';
import { Recorded } from '../Recorded.tsx';
import { StandardizationLevel } from '../StandardizationLevel.tsx';

export const enterpriseColumns: TableColumnsType<EnterpriseView> = [
  {
    title: enterpriseFieldLabel.name,
    dataIndex: 'name',
    className: 'wrap',
    render: (_, enterprise) => <NameLink {...enterprise} />,
  },
  {
    title: enterpriseFieldLabel.kind,
    dataIndex: 'kind',
    render: (kind: EnterpriseView['kind']) => enterpriseKindLabel[kind],
  },
  {
    title: enterpriseFieldLabel.township,
    dataIndex: 'township',
    render: (township: EnterpriseView['township']) => <Recorded>{township}</Recorded>,
  },
  {
    title: enterpriseFieldLabel.standardization,
    dataIndex: 'standardization',
    render: (level: EnterpriseView['standardization']) => <StandardizationLevel level={level} />,
  },
  {
    title: '未清零重大隐患',
    dataIndex: 'openMajor',
    align: 'right',
    render: (count: number, { id }) => (
      <HazardCount enterpriseId={id} count={count} narrowed={OPEN_MAJOR} label="未清零重大隐患" />
    ),
  },
  {
    title: '待判定或待核实',
    dataIndex: 'undetermined',
    align: 'right',
    render: (count: number, { id }) => (
      <HazardCount enterpriseId={id} count={count} narrowed={UNDETERMINED} label="待判定或待核实的隐患" />
    ),
  },
];

function NameLink({ id, name }: EnterpriseView) {
  const { search } = useLocation();
  return (
    <Link className="row-link" to={`/enterprises/${id}${search}`}>
      {name}
    </Link>
  );
}
