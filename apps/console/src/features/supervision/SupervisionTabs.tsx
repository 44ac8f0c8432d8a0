import { useMay } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

export function SupervisionTabs() {
  const office = useMay('supervision:read');
  if (!office) return null;
  return (
    <Tabs
      label="监督督办"
      tabs={[
        { to: '/supervision', label: '监督文书' },
        { to: '/supervision/proposals', label: '建议' },
        { to: '/supervision/loop', label: '闭环' },
        { to: '/supervision/publications', label: '三公开' },
        { to: '/supervision/meetings', label: '联席会议' },
        { to: '/supervision/untrue', label: '整改不实' },
        { to: '/supervision/settings', label: '设置' },
      ]}
    />
  );
}
