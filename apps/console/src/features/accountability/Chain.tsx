import type { AccountabilityView, AnswerLine } from '@zhiben/contract/accountability.ts';
import { answerLevelLabel, ControlKind } from '@zhiben/vocabulary/accountability.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../session/session.ts';
import { NoRecord } from './AboutHazard.tsx';
import { RecordControl } from './RecordControl.tsx';

/** Who answers at each level, from the floor upwards, and for what. */
export function Chain({ trace }: { readonly trace: AccountabilityView }) {
  const [recording, setRecording] = useState<ControlKind>();
  const mayRecord = useMay('enterprise:edit');
  return (
    <section className="panel" aria-labelledby="chain">
      <h2 id="chain">逐级责任人</h2>
      <ol className="chain">
        {trace.chain.map((line) => {
          const control = ControlKind.safeParse(line.level);
          const label = `${line.people.length === 0 ? '登记' : '变更'}${answerLevelLabel[line.level]}`;
          return (
            <li key={line.level}>
              <strong>{answerLevelLabel[line.level]}</strong>
              <div className="stack chain-people">
                <People line={line} />
                {control.success && mayRecord && (
                  <Button size="small" className="no-print" onClick={() => setRecording(control.data)}>
                    {label}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {recording !== undefined && (
        <RecordControl
          enterpriseId={trace.hazard.enterpriseId}
          kind={recording}
          foundOn={trace.hazard.foundOn}
          onClose={() => setRecording(undefined)}
        />
      )}
    </section>
  );
}

function People({ line: { people, nobodyOnRecord } }: { readonly line: AnswerLine }) {
  if (people.length === 0 && nobodyOnRecord.length === 0) return <span className="quiet">没有据以追究的记录</span>;
  return (
    <>
      {people.map(({ personId, name, post, grounds, ledger }) => (
        <div key={personId ?? name}>
          <div>
            {name}
            {post !== '' && <span className="quiet">　{post}</span>}
          </div>
          <Grounds lines={grounds} />
          {ledger.length > 0 && <div className="quiet chain-ledger">责任账 {inShort(ledger)}</div>}
        </div>
      ))}
      {nobodyOnRecord.length > 0 && (
        <div>
          <NoRecord /> <span className="quiet">当时由谁担任没有记录，不认定任何人</span>
          <Grounds lines={nobodyOnRecord} />
        </div>
      )}
    </>
  );
}

function Grounds({ lines }: { readonly lines: AnswerLine['nobodyOnRecord'] }) {
  return (
    <ul className="grounds">
      {lines.map(({ words, times }) => (
        <li key={words}>
          {words}
          {times > 1 && ` ${times} 次`}
        </li>
      ))}
    </ul>
  );
}

const SHOWN = 6;
const inShort = (ledger: readonly string[]) =>
  ledger.length > SHOWN ? `${ledger.slice(0, SHOWN).join('、')} 等 ${ledger.length} 条` : ledger.join('、');
