import { getLoopBoard, type LoopBoard, type LoopRow, listLoop } from '@zhiben/contract/supervision-loop.ts';
import { hazardStateLabel } from '@zhiben/vocabulary/hazards.ts';
import { type HandoverTo, type LoopStep, loopStepLabel } from '@zhiben/vocabulary/supervision.ts';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { choiceOf } from '../../../ui/filter.ts';
import { RegisterPage } from '../../../ui/RegisterPage.tsx';
import { SupervisionTabs } from '../SupervisionTabs.tsx';
import { AcknowledgeDialog, HandOverDialog } from './HandOverDialogs.tsx';
import '../supervision.css';

type Step = LoopRow['steps'][number];
export interface Handing {
  readonly row: LoopRow;
  readonly to: HandoverTo;
  readonly handed: boolean;
}

/** The closed loop of every major hazard: who was told, what was published, what is still to be done. */
export function LoopPage() {
  const board = useOperation(getLoopBoard, {});
  const mayHand = useMay('loop:hand-over');
  const [handing, setHanding] = useState<Handing | null>(null);
  const onHand = mayHand ? setHanding : undefined;
  const columns: TableColumnsType<LoopRow> = [
    {
      title: '隐患',
      key: 'hazard',
      className: 'wrap',
      render: (_, row) => <HazardWords row={row} />,
    },
    ...(Object.keys(loopStepLabel) as LoopStep[])
      .filter((step) => step !== 'found')
      .map((step) => ({
        title: loopStepLabel[step],
        key: step,
        width: 128,
        className: 'wrap',
        render: (_: unknown, row: LoopRow) => <StepCell row={row} name={step} onHand={onHand} />,
      })),
  ];
  return (
    <>
      <RegisterPage
        title="重大隐患闭环"
        unit="处"
        list={listLoop}
        idOf={({ id }) => id}
        columns={columns}
        card={(row) => <LoopCard row={row} onHand={onHand} />}
        filters={[choiceOf('waiting', '待办环节', loopStepLabel)]}
        tabs={<SupervisionTabs />}
        banner={board.data && <Board board={board.data} />}
        empty="没有符合条件的重大隐患"
      />
      {handing !== null && !handing.handed && <HandOverDialog one={handing} onClose={() => setHanding(null)} />}
      {handing?.handed === true && <AcknowledgeDialog one={handing} onClose={() => setHanding(null)} />}
    </>
  );
}

const HazardWords = ({ row }: { readonly row: LoopRow }) => (
  <>
    <Link to={`/hazards/${row.id}`}>{row.number}</Link>　<span className="quiet">{hazardStateLabel[row.state]}</span>
    <div>{row.enterpriseName}</div>
    <div className="quiet loop-words">{row.description}</div>
    <Link to={`/accountability/${row.id}`} className="quiet">
      追溯责任
    </Link>
  </>
);

interface StepProps {
  readonly row: LoopRow;
  readonly name: LoopStep;
  readonly onHand: ((one: Handing) => void) | undefined;
}

function StepCell({ row, name, onHand }: StepProps) {
  const one = row.steps.find(({ step }) => step === name);
  if (one === undefined) return null;
  const hands = (name === 'township' || name === 'department') && one.standing === 'waiting' && onHand;
  const handed = one.words.includes('待签收');
  return (
    <>
      <StepWords one={one} />
      {hands && (
        <Button size="small" onClick={() => onHand({ row, to: name, handed })}>
          {handed ? '登记签收' : '移交'}
        </Button>
      )}
    </>
  );
}

function StepWords({ one: { standing, on, words } }: { readonly one: Step }) {
  if (standing === 'later') return <span className="quiet">{words === '' ? '未到' : words}</span>;
  return (
    <div>
      <span className={`tag ${standing === 'done' ? 'tag-final' : 'tag-near'}`}>
        {standing === 'done' ? '已完成' : '待办'}
      </span>
      <div className="quiet">
        {on} {words}
      </div>
    </div>
  );
}

function LoopCard({ row, onHand }: Omit<StepProps, 'name'>) {
  return (
    <>
      <HazardWords row={row} />
      {row.steps
        .filter(({ standing, step }) => standing === 'waiting' && step !== 'found')
        .map(({ step }) => (
          <div key={step} className="letter-row">
            {loopStepLabel[step]} <StepCell row={row} name={step} onHand={onHand} />
          </div>
        ))}
    </>
  );
}

/** Counts that lead to their rows, and the four assessments; what no record tells is said to be so. */
function Board({ board: { steps, indicators } }: { readonly board: LoopBoard }) {
  return (
    <div className="stack">
      <section className="panel loop-board" aria-label="各环节">
        {steps.map(({ step, done, waiting }) => (
          <Link key={step} to={`/supervision/loop?waiting=${step}`} className="loop-figure">
            <span>{loopStepLabel[step]}</span>
            <strong>{waiting}</strong>
            <span className="quiet">待办　已完成 {done}</span>
          </Link>
        ))}
      </section>
      <section className="panel loop-board" aria-label="四项考核">
        {indicators.map(({ id, title, part, whole, words, href }) => (
          <div key={id} className="loop-figure">
            <span>{title}</span>
            {part === null ? (
              <span className="quiet">{words}</span>
            ) : (
              <>
                <strong>
                  {href === null ? part : <Link to={href}>{part}</Link>}
                  <small> / {whole}</small>
                </strong>
                <span className="quiet">{words}</span>
              </>
            )}
          </div>
        ))}
      </section>
    </div>
  );
}
