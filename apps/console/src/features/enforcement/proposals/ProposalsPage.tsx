import { listVisitProposals, type VisitProposal, type VisitProposals } from '@zhiben/contract/visit-proposals.ts';
import { enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Empty, Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { EnforcementTabs } from '../EnforcementTabs.tsx';
import { PlanVisitDialog } from '../visits/PlanVisitDialog.tsx';
import { aimHref } from './aim-href.ts';
import { ChangeAimsDialog } from './ChangeAimsDialog.tsx';
import '../enforcement.css';

/** Who should be visited today, and why: every reason with what it adds, and the way to the rows it counts. */
export function ProposalsPage() {
  const found = useOperation(listVisitProposals, { query: {} });
  const mayChange = useMay('visit-aims:change');
  const [changing, setChanging] = useState(false);
  const [chosen, setChosen] = useState<VisitProposal | null>(null);
  return (
    <Page
      title="今天该查谁"
      actions={
        mayChange && (
          <Button disabled={found.data === undefined} onClick={() => setChanging(true)}>
            修改分值
          </Button>
        )
      }
    >
      <EnforcementTabs />
      <Loaded query={found}>
        {(proposals) => (
          <>
            <Basis proposals={proposals} />
            {proposals.items.length === 0 && <Empty>没有需要安排检查的理由</Empty>}
            <div className="stack">
              {proposals.items.map((one) => (
                <Proposal key={one.enterpriseId} one={one} onPlan={() => setChosen(one)} />
              ))}
            </div>
            {changing && (
              <ChangeAimsDialog
                aims={proposals.aims}
                onChanged={() => void found.refetch()}
                onClose={() => setChanging(false)}
              />
            )}
          </>
        )}
      </Loaded>
      {chosen !== null && <PlanVisitDialog proposal={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}

function Basis({ proposals }: { readonly proposals: VisitProposals }) {
  const { asOf, aims, items, withReason, withoutReason, planMissing } = proposals;
  return (
    <p className="quiet lead">
      {asOf} 的记录：{withReason} 家有检查理由
      {items.length < withReason && `，列出分值最高的 ${items.length} 家`}；{withoutReason} 家没有。 分值由本局确定（第{' '}
      {aims.version} 版），同一理由最多计 {aims.settings.countedUpTo} 次；情况不明的也计分。
      {planMissing && '本年度执法计划尚未编制，没有计入到期检查。'}
    </p>
  );
}

function Proposal({ one, onPlan }: { readonly one: VisitProposal; readonly onPlan: () => void }) {
  const { rank, enterpriseId, enterpriseName, kind, score, reasons, lastVisitOn, planned, merged } = one;
  return (
    <section className="panel proposal" aria-label={enterpriseName}>
      <div className="proposal-score" title="各项理由的分值之和">
        <span className="quiet">第 {rank}</span>
        <strong>{score}</strong>
        <span className="quiet">分</span>
      </div>
      <div>
        <h2>
          <Link to={`/enterprises/${enterpriseId}`}>{enterpriseName}</Link>
        </h2>
        <p className="quiet">
          {enterpriseKindLabel[kind]}　{lastVisitOn === null ? '没有检查记录' : `上次检查 ${lastVisitOn}`}
        </p>
        <ul className="proposal-reasons">
          {reasons.map((reason) => (
            <li key={reason.words}>
              <Link to={aimHref(reason, enterpriseId)}>{reason.words}</Link>{' '}
              <span className="quiet">+{reason.points}</span>
            </li>
          ))}
        </ul>
        {merged !== null && (
          <p>
            <strong>可合并检查</strong>　{merged.on} 一次办理 {merged.services.length} 项：
            {merged.services.map(({ title }) => title).join('；')}
          </p>
        )}
      </div>
      <div className="proposal-act">
        {planned !== null && (
          <Link to={`/visits/${planned.visitId}`} className="nowrap">
            已安排 {planned.on}
          </Link>
        )}
        <Button type={planned === null || merged !== null ? 'primary' : 'default'} onClick={onPlan}>
          {merged === null ? '安排检查' : '安排合并检查'}
        </Button>
      </div>
    </section>
  );
}
