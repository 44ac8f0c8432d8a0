import { exportWarnings, listWarnings } from '@zhiben/contract/warnings.ts';
import { useParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { WarningPage } from './case/WarningPage.tsx';
import { WarningCard } from './WarningCard.tsx';
import { WarningTabs } from './WarningTabs.tsx';
import { warningColumns } from './warning-columns.tsx';
import { warningFilters } from './warning-filters.tsx';
import './warnings.css';

/** Every warning within reach; the one that is open stands beside the list. */
export function WarningsPage() {
  const { warningId } = useParams();
  const { realm } = useSession();
  return (
    <RegisterPage
      title="预警"
      list={listWarnings}
      idOf={({ id }) => id}
      hrefOf={({ id }) => `/warnings/${id}`}
      columns={warningColumns(realm !== 'enterprise')}
      card={(warning) => <WarningCard warning={warning} />}
      search="搜索编号、设备、企业"
      filters={warningFilters(realm)}
      fixed={{ count: 'true' }}
      exportWith={exportWarnings}
      open={
        warningId === undefined ? undefined : { id: warningId, content: <WarningPage key={warningId} id={warningId} /> }
      }
      tabs={<WarningTabs />}
      empty="没有符合条件的预警"
    />
  );
}
