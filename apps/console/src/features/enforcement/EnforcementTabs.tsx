import { useMay } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

export function EnforcementTabs() {
  const mayMake = useMay('visit:make');
  const mayPlan = useMay('visit:plan');
  const isBureau = useMay('coverage:read');
  return (
    <Tabs
      label="执法检查"
      tabs={[
        { to: '/visits', label: '检查' },
        ...(mayPlan ? [{ to: '/visits/proposals', label: '今天该查谁' }] : []),
        ...(mayMake ? [{ to: '/visits/to-make', label: '我的检查' }] : []),
        { to: '/visits/cases', label: '案件' },
        ...(isBureau
          ? [
              { to: '/visits/coverage', label: '执法计划' },
              { to: '/visits/draws', label: '双随机' },
            ]
          : []),
        ...(mayMake ? [{ to: '/visits/officers', label: '执法人员' }] : []),
        ...(isBureau ? [{ to: '/visits/templates', label: '文书模板' }] : []),
      ]}
    />
  );
}
