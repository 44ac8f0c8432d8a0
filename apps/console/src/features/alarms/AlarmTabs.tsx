import { Tabs } from '../../ui/Tabs.tsx';

const TABS = [
  { to: '/alarms', label: '当前报警' },
  { to: '/alarms/quiet', label: '搁置与抑制' },
  { to: '/alarms/history', label: '历史' },
  { to: '/alarms/figures', label: '统计' },
  { to: '/alarms/rules', label: '报警设定' },
];

export function AlarmTabs() {
  return <Tabs label="报警" tabs={TABS} />;
}
