import { visitKindLabel } from '@zhiben/vocabulary/enforcement.ts';
import { Alert, Skeleton } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../../../session/session.ts';
import { Empty } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import '../../../ui/register.css';
import { EnforcementTabs } from '../EnforcementTabs.tsx';
import { siteKey } from '../offline/site-draft.ts';
import { useSiteDrafts } from '../offline/site-drafts.ts';
import { VisitStateTag } from '../VisitStateTag.tsx';
import { useToMake } from './use-to-make.ts';
import '../enforcement.css';

const STAGE = { open: '已在本机开始', finished: '待发送', refused: '未被接收', delivered: '已送达' } as const;

/** What this person is sent to, on the phone; it is kept for where there is no network. */
export function ToMakePage() {
  const { accountId } = useSession();
  const { visits, remembered, error, askAgain } = useToMake();
  const { drafts } = useSiteDrafts();
  return (
    <Page title="我的检查" narrow>
      <EnforcementTabs />
      {remembered && (
        <Alert type="info" showIcon title="没有网络，显示的是上次联网时的任务。可以照常检查，联网后自动发送。" />
      )}
      {visits === undefined &&
        (error === null ? <Skeleton active /> : <ProblemNotice error={error} onRetry={askAgain} />)}
      {visits?.length === 0 && <Empty>没有待办的检查</Empty>}
      <ul className="cards">
        {visits?.map((visit) => {
          const draft = drafts.get(siteKey(accountId, visit.id));
          return (
            <li key={visit.id}>
              <Link to={`/visits/to-make/${visit.id}`} className="card">
                <span className="card-line">
                  <strong>{visit.enterpriseName}</strong>
                  <VisitStateTag state={visit.state} />
                </span>
                <div className="quiet">
                  {visitKindLabel[visit.kind]}　{visit.plannedOn}　{visit.purpose}
                </div>
                <div className="quiet">
                  {visit.items.length} 项　{visit.officers.map(({ name }) => name).join('、')}
                  {draft !== undefined && `　${STAGE[draft.stage]}`}
                </div>
              </Link>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
