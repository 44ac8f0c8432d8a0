import { Alert, Button, Skeleton } from 'antd';
import { useParams } from 'react-router';
import { newKey } from '../../../api/new-key.ts';
import { useSession } from '../../../session/session.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Empty } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { beginSite, type SiteDraft, siteKey } from '../offline/site-draft.ts';
import { changeSite, forgetSite, useSiteDrafts } from '../offline/site-drafts.ts';
import { SiteForm } from './SiteForm.tsx';
import { useToMake } from './use-to-make.ts';
import '../enforcement.css';

/** One inspection on site, from the gate to its arrival at the office. */
export function SitePage() {
  const { visitId = '' } = useParams();
  const { accountId } = useSession();
  const { loaded, drafts, failed } = useSiteDrafts();
  const { visits, error, askAgain } = useToMake();
  const draft = drafts.get(siteKey(accountId, visitId));
  const visit = visits?.find(({ id }) => id === visitId);

  const begin = () => {
    if (visit === undefined) return;
    const fresh = beginSite(accountId, visit, newKey(), new Date());
    void changeSite(fresh, (latest) => latest);
  };
  if (!loaded || (draft === undefined && visits === undefined)) {
    return (
      <Page title="现场检查" narrow>
        {error === null ? <Skeleton active /> : <ProblemNotice error={error} onRetry={askAgain} />}
      </Page>
    );
  }
  return (
    <Page title={draft?.enterpriseName ?? visit?.enterpriseName ?? '现场检查'} narrow>
      {failed && <Alert type="error" showIcon title="没有保存到本机：存储空间不足或浏览器不允许保存。" />}
      {draft === undefined && visit === undefined && <Empty>没有找到这次检查，可能已经提交</Empty>}
      {draft === undefined && visit !== undefined && (
        <section className="panel">
          <p>
            {visit.purpose}。共 {visit.items.length} 项，{visit.officers.map(({ name }) => name).join('、')}。
          </p>
          <p className="quiet">到场并出示执法证后开始；没有网络也可以开始，内容保存在本机。</p>
          <Button type="primary" size="large" onClick={begin}>
            到场开始检查
          </Button>
        </section>
      )}
      {draft !== undefined &&
        (draft.stage === 'open' || draft.stage === 'refused' ? <SiteForm draft={draft} /> : <Handed draft={draft} />)}
    </Page>
  );
}

function Handed({ draft }: { readonly draft: SiteDraft }) {
  const arrived = draft.stage === 'delivered';
  return (
    <section className="panel" role="status">
      <p>{arrived ? '检查记录已送达，文书已编号生成。' : '检查记录已保存在本机，联网后自动发送。'}</p>
      {arrived ? (
        <>
          <LinkButton to={`/visits/${draft.visitId}`}>查看检查和文书</LinkButton>{' '}
          <Button size="large" onClick={() => void forgetSite(draft)}>
            从本机清除
          </Button>
        </>
      ) : (
        <Button size="large" onClick={() => void changeSite(draft, (latest) => ({ ...latest, stage: 'open' }))}>
          继续修改
        </Button>
      )}
    </section>
  );
}
