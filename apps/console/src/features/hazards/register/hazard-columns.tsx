import type { HazardView } from '@zhiben/contract/hazard-view.ts';
import { hazardChannelLabel } from '@zhiben/vocabulary/hazards.ts';
import type { TableColumnsType } from 'antd';
import { Link, useLocation } from 'react-router';
import { LevelTag } from '../../../ui/LevelTag.tsx';
import { Remaining } from '../../../ui/Remaining.tsx';
import { HazardSigns } from './HazardSigns.tsx';

const enterprise: TableColumnsType<HazardView>[number] = {
  title: '企业',
  dataIndex: 'enterpriseName',
  className: 'hazard-enterprise',
};

/** The register's columns; an enterprise needs no column with its own name. */
export const hazardColumns = (oneEnterprise: boolean): TableColumnsType<HazardView> => [
  { title: '编号', dataIndex: 'number', render: (_, hazard) => <NumberLink {...hazard} /> },
  {
    title: '隐患',
    dataIndex: 'description',
    className: 'wrap',
    render: (description: string, { location }) => (
      <div className="hazard-what" title={description}>
        {location !== null && <span className="quiet">{location}　</span>}
        {description}
      </div>
    ),
  },
  ...(oneEnterprise ? [] : [enterprise]),
  { title: '等级', dataIndex: 'level', render: (level: HazardView['level']) => <LevelTag level={level} /> },
  { title: '状态', key: 'state', render: (_, hazard) => <HazardSigns hazard={hazard} /> },
  { title: '待办', dataIndex: 'waitingFor' },
  { title: '期限', dataIndex: 'dueAt', render: (dueAt: HazardView['dueAt']) => <Remaining dueAt={dueAt} /> },
  {
    title: '渠道',
    dataIndex: 'channel',
    render: (channel: HazardView['channel']) => hazardChannelLabel[channel],
  },
  { title: '发现日期', dataIndex: 'foundOn' },
];

function NumberLink({ id, number }: HazardView) {
  const { search } = useLocation();
  return (
    <Link className="row-link" to={`/hazards/${id}${search}`}>
      {number}
    </Link>
  );
}
