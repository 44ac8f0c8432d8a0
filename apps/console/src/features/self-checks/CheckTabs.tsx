import { useMay } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

export function CheckTabs() {
  const mayDo = useMay('check:do');
  const mayArrange = useMay('check:arrange');
  return (
    <Tabs
      label="自查"
      tabs={[
        ...(mayDo ? [{ to: '/checks/today', label: '今日检查' }] : []),
        { to: '/checks/all', label: '自查情况' },
        { to: '/checks/leaders', label: '带队情况' },
        ...(mayArrange
          ? [
              { to: '/checks/excuses', label: '免查登记' },
              { to: '/checks/sheets', label: '自查表' },
            ]
          : []),
      ]}
    />
  );
}
