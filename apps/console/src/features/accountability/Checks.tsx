import type { CheckLine } from '@zhiben/contract/accountability.ts';
import { checkCadenceLabel, checkVerdictLabel, FAILURES } from '@zhiben/vocabulary/accountability.ts';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Empty } from '../../ui/Loaded.tsx';
import { Time } from '../../ui/Time.tsx';
import { markOf } from './verdict-mark.ts';

const AT_ONCE = 40;
const isFailure = ({ verdict }: CheckLine) => FAILURES.some((failure) => failure === verdict);

/** The checks themselves, newest first: whose they were, what was written, how each is judged and why. */
export function Checks({ checks }: { readonly checks: readonly CheckLine[] }) {
  const [all, setAll] = useState(false);
  const [many, setMany] = useState(false);
  const failed = checks.filter(isFailure);
  const shown = (all ? checks : failed).toReversed();
  return (
    <section className="panel" aria-labelledby="checks">
      <h2 id="checks">检查记录</h2>
      {checks.length === 0 ? (
        <Empty>倒查期间没有检查记录。无记录不等于未开展排查，须另行核实。</Empty>
      ) : (
        <>
          <Segmented
            value={all ? 'all' : 'failed'}
            onChange={(which) => setAll(which === 'all')}
            options={[
              { value: 'failed', label: `存在问题 ${failed.length}` },
              { value: 'all', label: `全部 ${checks.length}` },
            ]}
          />
          <ol className="trace-checks">
            {shown.slice(0, many ? undefined : AT_ONCE).map((check) => (
              <Check key={check.checkId} check={check} />
            ))}
          </ol>
          {!many && shown.length > AT_ONCE && <Button onClick={() => setMany(true)}>显示全部 {shown.length} 条</Button>}
        </>
      )}
    </section>
  );
}

function Check({ check }: { readonly check: CheckLine }) {
  const { cadence, unitName, dutyHolder, doneBy, doneAt, until, verdict, why, answers, ledger } = check;
  return (
    <li>
      <div className="trace-check-head">
        <i className={`trace-mark trace-mark-${markOf(verdict)}`} aria-hidden />
        <strong>{checkVerdictLabel[verdict]}</strong>
        <span>{checkCadenceLabel[cadence]}</span>
        {unitName !== null && <span>{unitName}</span>}
        <span className="quiet">
          {doneAt === null ? '应于' : '查于'} <Time at={doneAt ?? until} />
        </span>
      </div>
      <div>
        责任人 {dutyHolder.name}（{dutyHolder.post}）
        {doneBy !== null && doneBy.personId !== dutyHolder.personId && `　检查人 ${doneBy.name}（${doneBy.post}）`}
      </div>
      <div className="quiet">{why}</div>
      {answers
        .filter(({ words }) => words !== '')
        .map(({ item, words }) => (
          <div key={item}>
            {item}：{words}
          </div>
        ))}
      {ledger.length > 0 && <div className="quiet chain-ledger">责任账 {ledger.join('、')}</div>}
    </li>
  );
}
