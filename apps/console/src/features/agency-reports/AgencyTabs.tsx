import { useMay } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

export function AgencyTabs() {
  const seesEngineers = useMay('agency-engineer:read');
  const examines = useMay('agency-report:examine');
  if (!seesEngineers) return null;
  return (
    <Tabs
      label="第三方报告"
      tabs={[
        { to: '/agency-reports', label: '报告' },
        ...(examines ? [{ to: '/agency-reports/agencies', label: '机构台账' }] : []),
        { to: '/agency-reports/engineers', label: '签字人员' },
      ]}
    />
  );
}
