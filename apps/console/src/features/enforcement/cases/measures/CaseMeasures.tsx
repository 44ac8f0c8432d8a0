import type { CaseDetail } from '@zhiben/contract/enforcement-cases.ts';
import {
  type CaseMeasure,
  type CaseRequestKind,
  caseMeasureLabel,
  caseRequestLabel,
  holdingLabel,
  holdingOutcomeLabel,
  suspensionLabel,
} from '@zhiben/vocabulary/case-measures.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Time } from '../../../../ui/Time.tsx';
import { yuanWords } from '../yuan-words.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { AskDialog } from './AskDialog.tsx';
import { EndHoldingDialog } from './EndHoldingDialog.tsx';
import { ResumeDialog, SuspendDialog } from './SuspendDialog.tsx';

interface SectionProps {
  readonly one: CaseDetail;
}

/** Beside the steps: what is asked of the head, goods that are held, days that do not count. */
export function CaseMeasures({ one }: SectionProps) {
  const [open, setOpen] = useState<CaseMeasure | null>(null);
  const { measures, requests, holdings, suspensions } = one;
  if (measures.length + requests.length + holdings.length + suspensions.length === 0) return null;
  return (
    <section className="panel" aria-label="审批和措施">
      <h2>审批和措施</h2>
      <Requests one={one} />
      {holdings.map(({ kind, goods, beganOn, endsOn, extended, ended }) => (
        <div key={`${kind} ${beganOn}`} className="visit-finding">
          <p>
            <strong>{holdingLabel[kind]}</strong>　{beganOn} 至 {endsOn}
            {extended && '（已延长）'}
            {ended !== null && `　${ended.on} ${holdingOutcomeLabel[ended.outcome]}：${ended.words}`}
          </p>
          <p className="quiet">
            {goods.map(({ name, quantity, place }) => `${name} ${quantity}（${place}）`).join('；')}
          </p>
        </div>
      ))}
      {suspensions.map(({ kind, fromOn, untilOn, reason }) => (
        <p key={fromOn} className="visit-finding">
          <strong>{suspensionLabel[kind]}不计入期限</strong>　{fromOn} 至 {untilOn ?? '今'}　{reason}
        </p>
      ))}
      <div className="case-measures">
        {measures.map((measure) => (
          <Button key={measure} type={measure === 'answer' ? 'primary' : 'default'} onClick={() => setOpen(measure)}>
            {caseMeasureLabel[measure]}
          </Button>
        ))}
      </div>
      {open !== null && <Dialog one={one} measure={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Requests({ one: { requests } }: SectionProps) {
  return requests.map(({ kind, words, until, party, instalments, askedAt, askedByName, answer }) => (
    <div key={askedAt} className="visit-finding">
      <p>
        <strong>{caseRequestLabel[kind]}</strong>　{until !== null && `至 ${until}　`}
        {party}
      </p>
      {instalments.length > 0 && <p>{instalments.map(({ on, yuan }) => `${on} ${yuanWords(yuan)}`).join('；')}</p>}
      <p className="quiet">
        <Time at={askedAt} /> {askedByName}：{words}
      </p>
      <p className="quiet">
        {answer === null ? (
          '待局长审批'
        ) : (
          <>
            <Time at={answer.at} /> {answer.byName} {answer.agreed ? '同意' : '不同意'}：{answer.words}
          </>
        )}
      </p>
    </div>
  ));
}

interface DialogProps extends SectionProps {
  readonly measure: CaseMeasure;
  readonly onClose: () => void;
}

function Dialog({ one, measure, onClose }: DialogProps) {
  switch (measure) {
    case 'suspend':
      return <SuspendDialog one={one} onClose={onClose} />;
    case 'resume':
      return <ResumeDialog one={one} onClose={onClose} />;
    case 'answer':
      return <AnswerDialog one={one} onClose={onClose} />;
    case 'end-kept-evidence':
    case 'end-seizure':
      return (
        <EndHoldingDialog one={one} kind={measure === 'end-seizure' ? 'seizure' : 'kept-evidence'} onClose={onClose} />
      );
    default:
      return <AskDialog one={one} kind={measure.slice('ask-'.length) as CaseRequestKind} onClose={onClose} />;
  }
}
