import { useMay, useSession } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

/** What is measured now, the table of what there is to measure, and how long it is kept. */
export function MonitoringTabs() {
  const { enterpriseId } = useSession();
  const mayReadRetention = useMay('retention:read');
  const now =
    enterpriseId === null
      ? { to: '/monitoring', label: '各企业' }
      : { to: `/monitoring/${enterpriseId}`, label: '实时' };
  const tabs = [now, { to: '/monitoring/points', label: '测点表' }];
  return (
    <Tabs label="测点" tabs={mayReadRetention ? [...tabs, { to: '/monitoring/retention', label: '数据保存' }] : tabs} />
  );
}
