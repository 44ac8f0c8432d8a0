import { useMay } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

export function CheckTabs() {
  const mayDo = useMay('check:do');
  return (
    <Tabs
      label="自查"
      tabs={[
        ...(mayDo ? [{ to: '/checks/today', label: '今日检查' }] : []),
        { to: '/checks', label: '自查情况' },
        { to: '/checks/leaders', label: '带队情况' },
      ]}
    />
  );
}
