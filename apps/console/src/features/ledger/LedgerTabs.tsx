import { Tabs } from '../../ui/Tabs.tsx';

export function LedgerTabs() {
  return (
    <Tabs
      label="责任账"
      tabs={[
        { to: '/ledger', label: '查询' },
        { to: '/ledger/seals', label: '封账与核验' },
      ]}
    />
  );
}
