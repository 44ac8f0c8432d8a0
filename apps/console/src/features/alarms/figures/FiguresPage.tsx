import { type AlarmFiguresView, getAlarmFigures } from '@zhiben/contract/alarm-figures.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Segmented } from 'antd';
import { useOperation } from '../../../api/use-operation.ts';
import { useSession } from '../../../session/session.ts';
import { Empty, Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFilters } from '../../../ui/use-filters.ts';
import { AlarmTabs } from '../AlarmTabs.tsx';
import { EnterpriseFigures } from './EnterpriseFigures.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import '../alarms.css';

const PERIODS = [
  { value: '1', label: '近24小时' },
  { value: '7', label: '近7天' },
  { value: '30', label: '近30天' },
];

/** How well the alarm systems do: all enterprises against the targets, or one with what it should mend first. */
export function FiguresPage() {
  const { enterpriseId: own } = useSession();
  const { filters, setFilters } = useFilters(['enterpriseId', 'days']);
  const days = filters['days'] ?? '7';
  const chosen = own ?? filters['enterpriseId'];
  const query = { days, ...(chosen === undefined ? {} : { enterpriseId: chosen as EnterpriseId }) };
  const figures = useOperation(getAlarmFigures, { query }, { keepLast: true });
  return (
    <Page title="报警统计">
      <AlarmTabs />
      <div className="register-filters">
        <Segmented
          options={PERIODS}
          value={days}
          onChange={(value) => setFilters({ days: value === '7' ? undefined : value })}
        />
      </div>
      <Loaded query={figures}>
        {({ enterprises, targets }) => {
          const [one] = enterprises;
          if (one === undefined) return <Empty>没有报警设定，没有可以统计的报警</Empty>;
          if (chosen !== undefined) return <EnterpriseFigures figures={one} targets={targets} days={Number(days)} />;
          const open = (row: AlarmFiguresView) => setFilters({ enterpriseId: row.enterpriseId });
          return <FiguresTable enterprises={enterprises} targets={targets} onOpen={open} />;
        }}
      </Loaded>
    </Page>
  );
}
