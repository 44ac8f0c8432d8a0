import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { getHazard } from '@zhiben/contract/hazards.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { useEffect } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { ActPanel } from '../acts/ActPanel.tsx';
import { EvidenceStrip } from '../evidence/EvidenceStrip.tsx';
import { Accountability } from './Accountability.tsx';
import { CaseActions, ThumbAction } from './CaseActions.tsx';
import { CaseHead } from './CaseHead.tsx';
import { Facts } from './Facts.tsx';
import { HazardDoubts } from './HazardDoubts.tsx';
import { Judgement } from './Judgement.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { RegisteredClaim } from './RegisteredClaim.tsx';
import { Story } from './Story.tsx';
import { useOpenAct } from './use-open-act.ts';
import './case.css';

/** One hazard from discovery to zero: what may be done now, how it came here, what is known. */
export function CasePage({ id }: { readonly id: string }) {
  const hazard = useOperation(getHazard, { params: { hazardId: id as HazardId } });
  return <Loaded query={hazard}>{(found) => <Case key={found.id} hazard={found} />}</Loaded>;
}

function Case({ hazard }: { readonly hazard: HazardDetail }) {
  const { open, start, close } = useOpenAct(hazard);
  useEffect(() => {
    document.title = `${hazard.number} · 治本`;
  }, [hazard.number]);
  return (
    <article className="case" aria-label={`隐患 ${hazard.number}`}>
      <div className="panel case-top">
        <CaseHead hazard={hazard} />
        <CaseActions hazard={hazard} onStart={start} />
      </div>
      <div className="case-body">
        <div className="stack case-main">
          <Story hazard={hazard} />
          <HazardDoubts hazardId={hazard.id} />
          <EvidenceStrip hazardId={hazard.id} />
        </div>
        <div className="stack case-side">
          <Judgement hazard={hazard} />
          <PlanFacts plan={hazard.plan} />
          <Facts hazard={hazard} onStart={start} />
          <RegisteredClaim hazard={hazard} />
          <Accountability hazard={hazard} />
        </div>
      </div>
      <ThumbAction hazard={hazard} onStart={start} />
      {open !== undefined && <ActPanel key={open} hazard={hazard} action={open} onClose={close} />}
    </article>
  );
}
