import { useMay } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

export function InstallationTabs() {
  const maySeeInspections = useMay('joint-inspection:read');
  const maySeeSectors = useMay('sector:read');
  return (
    <Tabs
      label="重大危险源"
      tabs={[
        { to: '/installations', label: '台账' },
        { to: '/installations/tasks', label: '包保履职' },
        ...(maySeeInspections ? [{ to: '/installations/joint', label: '消地协作' }] : []),
        ...(maySeeSectors ? [{ to: '/installations/sectors', label: '“2+X”名单' }] : []),
      ]}
    />
  );
}
