import { Tabs } from '../../ui/Tabs.tsx';

export function InstallationTabs() {
  return (
    <Tabs
      label="重大危险源"
      tabs={[
        { to: '/installations', label: '台账' },
        { to: '/installations/tasks', label: '包保履职' },
      ]}
    />
  );
}
