import { exportResponsibility, getResponsibility, type ResponsibilityView } from '@zhiben/contract/responsibility.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { useMay } from '../../session/session.ts';
import { Empty, Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { ExportButton } from '../../ui/RegisterPage.tsx';
import { PasteLists } from './PasteLists.tsx';
import { Post } from './Post.tsx';
import { PublishList } from './PublishList.tsx';
import './responsibility.css';

/** One enterprise: every post with its list and who has signed it. */
export function EnterprisePage() {
  const { enterpriseId = '' } = useParams();
  const found = useOperation(getResponsibility, { params: { enterpriseId: enterpriseId as EnterpriseId } });
  return <Loaded query={found}>{(view) => <OfEnterprise key={view.enterpriseId} view={view} />}</Loaded>;
}

type Open = { readonly kind: 'paste' } | { readonly kind: 'post'; readonly post: string | undefined };

function OfEnterprise({ view }: { readonly view: ResponsibilityView }) {
  const [open, setOpen] = useState<Open>();
  const mayPublish = useMay('responsibility:publish');
  const { enterpriseId, counts, posts, withinDays } = view;
  const close = () => setOpen(undefined);
  return (
    <Page
      title={view.enterpriseName}
      note={<Link to="/responsibility">全员安全生产责任制</Link>}
      actions={
        <>
          <ExportButton operation={exportResponsibility} params={{ enterpriseId }} query={{}} />
          {mayPublish && <Button onClick={() => setOpen({ kind: 'paste' })}>从 Excel 粘贴</Button>}
          {mayPublish && (
            <Button type="primary" onClick={() => setOpen({ kind: 'post', post: undefined })}>
              新增岗位清单
            </Button>
          )}
        </>
      }
    >
      <dl className="responsibility-figures panel">
        <Figure label="在岗岗位" value={counts.posts} />
        <Figure label="尚无清单的岗位" value={counts.postsWithoutList} />
        <Figure label="在岗人员" value={counts.people} />
        <Figure label="已签认" value={counts.acknowledged} />
        <Figure label="逾期未签认" value={counts.overdue} />
      </dl>
      <p className="quiet lead">发布或到岗后 {withinDays} 日内签认（本局设定）。清单有变化的，须重新签认。</p>
      {posts.length === 0 && <Empty>没有在岗人员，也没有清单。请先在企业档案中登记人员。</Empty>}
      <div className="stack">
        {posts.map((standing) => (
          <Post
            key={standing.post}
            standing={standing}
            onEdit={mayPublish ? () => setOpen({ kind: 'post', post: standing.post }) : undefined}
          />
        ))}
      </div>
      {open?.kind === 'paste' && <PasteLists view={view} onClose={close} />}
      {open?.kind === 'post' && (
        <PublishList
          enterpriseId={enterpriseId}
          post={open.post}
          list={posts.find(({ post }) => post === open.post)?.list ?? null}
          onClose={close}
        />
      )}
    </Page>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
