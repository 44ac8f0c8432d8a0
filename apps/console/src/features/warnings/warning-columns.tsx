import type { WarningView } from '@zhiben/contract/warnings.ts';
import type { TableColumnsType } from 'antd';
import { Link, useLocation } from 'react-router';
import { Remaining } from '../../ui/Remaining.tsx';
import { Time } from '../../ui/Time.tsx';
import { WarningLevelTag, WarningSigns } from './WarningSigns.tsx';

export const warningColumns = (manyEnterprises: boolean): TableColumnsType<WarningView> => [
  { title: '等级', key: 'level', render: (_, { level }) => <WarningLevelTag level={level} /> },
  {
    title: '设备或部位',
    key: 'subject',
    className: 'wrap',
    render: (_, warning) => <Subject {...warning} />,
  },
  ...(manyEnterprises
    ? [
        {
          title: '企业',
          dataIndex: 'enterpriseName',
          className: 'wrap',
        } satisfies TableColumnsType<WarningView>[number],
      ]
    : []),
  { title: '状态', key: 'state', className: 'wrap', render: (_, warning) => <WarningSigns warning={warning} /> },
  { title: '签收期限', dataIndex: 'answerBy', render: (dueAt: WarningView['answerBy']) => <Remaining dueAt={dueAt} /> },
  { title: '发布', dataIndex: 'issuedAt', render: (at: string) => <Time at={at} /> },
];

function Subject({ id, number, subjectName, headline }: WarningView) {
  const { search } = useLocation();
  return (
    <>
      <Link className="row-link" to={`/warnings/${id}${search}`}>
        <strong>{subjectName}</strong> <span className="quiet nowrap">{number}</span>
      </Link>
      <div className="quiet">{headline}</div>
    </>
  );
}
