import type { PointView } from '@zhiben/contract/points.ts';
import { getMonitoring } from '@zhiben/contract/telemetry.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { PointStanding, pointStandingLabel } from '@zhiben/vocabulary/telemetry.ts';
import { Link, useParams, useSearchParams } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { useSession } from '../../session/session.ts';
import { Empty, Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { EquipmentCard } from './EquipmentCard.tsx';
import { MonitoringTabs } from './MonitoringTabs.tsx';
import { byEquipment } from './value-words.ts';
import './monitoring.css';

const REFRESH_MS = 2000;

/** What stands in the plant and what it says now. */
export function EnterprisePage() {
  const { enterpriseId = '' } = useParams();
  const { enterpriseId: own } = useSession();
  const [search] = useSearchParams();
  const standing = search.get('standing');
  const found = useOperation(
    getMonitoring,
    { params: { enterpriseId: enterpriseId as EnterpriseId } },
    { refetchEveryMs: REFRESH_MS },
  );
  return (
    <Loaded query={found}>
      {({ enterpriseName, points, computedAt }) => {
        const shown = points.filter((point) => standing === null || point.standing === standing);
        return (
          <Page
            title={own === null ? enterpriseName : '监测测点'}
            note={own === null ? <Link to="/monitoring">监测测点</Link> : enterpriseName}
          >
            <MonitoringTabs />
            <Spread points={points} />
            {points.length === 0 && <Empty>还没有测点。在「测点表」中新增，或由表格写入。</Empty>}
            <div className="monitor-equipment">
              {byEquipment(shown).map((equipment) => (
                <EquipmentCard key={equipment.name} equipment={equipment} now={Date.parse(computedAt)} />
              ))}
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}

/** How many stand where; each number narrows the page to them. */
function Spread({ points }: { readonly points: readonly PointView[] }) {
  const [search] = useSearchParams();
  return (
    <nav className="monitor-spread" aria-label="按状态">
      <Link to="." aria-current={search.get('standing') === null}>
        全部 {points.length}
      </Link>
      {PointStanding.options.map((standing) => {
        const many = points.filter((point) => point.standing === standing).length;
        return (
          many > 0 && (
            <Link key={standing} to={`?standing=${standing}`} aria-current={search.get('standing') === standing}>
              {pointStandingLabel[standing]} {many}
            </Link>
          )
        );
      })}
    </nav>
  );
}
