import type { TipOffView } from '@zhiben/contract/tip-offs.ts';
import type { TableColumnsType } from 'antd';
import { Link, useLocation } from 'react-router';
import { Remaining } from '../../ui/Remaining.tsx';
import { Time } from '../../ui/Time.tsx';
import { TipOffSigns } from './TipOffSigns.tsx';

export const tipOffColumns: TableColumnsType<TipOffView> = [
  { title: '编号', dataIndex: 'number', render: (_, tipOff) => <NumberLink {...tipOff} /> },
  {
    title: '举报内容',
    dataIndex: 'description',
    className: 'wrap',
    render: (description: string) => (
      <div className="tip-off-what" title={description}>
        {description}
      </div>
    ),
  },
  {
    title: '地点',
    key: 'where',
    className: 'wrap',
    render: (_, { enterpriseName, location }) => [enterpriseName, location].filter(Boolean).join(' · '),
  },
  { title: '状态', key: 'state', render: (_, tipOff) => <TipOffSigns tipOff={tipOff} /> },
  { title: '期限', dataIndex: 'dueAt', render: (dueAt: TipOffView['dueAt']) => <Remaining dueAt={dueAt} /> },
  { title: '收到', dataIndex: 'receivedAt', render: (at: string) => <Time at={at} /> },
];

function NumberLink({ id, number }: TipOffView) {
  const { search } = useLocation();
  return (
    <Link className="row-link" to={`/tip-offs/${id}${search}`}>
      {number}
    </Link>
  );
}
