import type { AlarmView } from '@zhiben/contract/alarms.ts';
import type { TableColumnsType } from 'antd';
import { Link, useLocation } from 'react-router';
import { Time } from '../../../ui/Time.tsx';
import { AlarmSigns } from '../AlarmSigns.tsx';
import { whatHappened } from '../alarm-words.ts';
import { Priority } from '../Priority.tsx';

/** Whoever sees one enterprise does not read its name on every line. */
export function alarmColumnsFor(path: string, ofMany: boolean): TableColumnsType<AlarmView> {
  return [
    { title: '优先级', dataIndex: 'priority', render: (_, { priority }) => <Priority priority={priority} /> },
    { title: '位号', dataIndex: 'tag', render: (_, alarm) => <TagLink alarm={alarm} path={path} /> },
    {
      title: '测点',
      key: 'point',
      render: (_, { pointName, equipment }) => (
        <>
          {pointName}
          {equipment !== null && <span className="quiet"> · {equipment}</span>}
        </>
      ),
    },
    { title: '报警', key: 'what', render: (_, alarm) => whatHappened(alarm) },
    ...(ofMany ? [{ title: '企业', dataIndex: 'enterpriseName' }] : []),
    { title: '状态', key: 'state', render: (_, alarm) => <AlarmSigns alarm={alarm} /> },
    { title: '报警时间', dataIndex: 'raisedAt', render: (at: string) => <Time at={at} /> },
  ];
}

function TagLink({ alarm: { id, tag }, path }: { readonly alarm: AlarmView; readonly path: string }) {
  const { search } = useLocation();
  return (
    <Link className="row-link nowrap" to={`${path}/${id}${search}`}>
      {tag}
    </Link>
  );
}
