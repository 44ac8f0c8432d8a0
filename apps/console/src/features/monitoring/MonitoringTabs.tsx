import { useSession } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

/** What is measured now, and the table of what there is to measure. */
export function MonitoringTabs() {
  const { enterpriseId } = useSession();
  const now =
    enterpriseId === null
      ? { to: '/monitoring', label: '各企业' }
      : { to: `/monitoring/${enterpriseId}`, label: '实时' };
  return <Tabs label="测点" tabs={[now, { to: '/monitoring/points', label: '测点表' }]} />;
}
