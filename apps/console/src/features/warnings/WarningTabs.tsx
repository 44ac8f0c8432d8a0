import { useMay } from '../../session/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';

/** The pages of this room that this person may open; a single one needs no tabs. */
export function WarningTabs() {
  const tabs = [
    { to: '/warnings', label: '预警台账', may: true },
    { to: '/warnings/shifts', label: '值班交接', may: useMay('shift:read') },
    { to: '/warnings/patrols', label: '抽查巡查', may: useMay('warning:patrol') },
    { to: '/warnings/settings', label: '规则与时限', may: useMay('warning:configure') },
  ].filter(({ may }) => may);
  return tabs.length > 1 ? <Tabs label="预警" tabs={tabs} /> : null;
}
