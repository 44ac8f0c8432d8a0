import type { AlarmFiguresView } from '@zhiben/contract/alarm-figures.ts';
import { AlarmPriority, alarmKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import { Link } from 'react-router';
import { Priority } from '../Priority.tsx';
import { figureLines, type Targets } from './figure-lines.ts';
import { Kept } from './Kept.tsx';

interface EnterpriseFiguresProps {
  readonly figures: AlarmFiguresView;
  readonly targets: Targets;
  readonly days: number;
}

/** One enterprise: each figure beside its target, how alarms are spread, and which rules to mend first. */
export function EnterpriseFigures({ figures, targets, days }: EnterpriseFiguresProps) {
  const { enterpriseName, alarms, floods, standing, rules } = figures;
  return (
    <div className="stack">
      <section className="panel">
        <h2>{enterpriseName}</h2>
        <p>
          近{days}天 {alarms} 条报警，泛滥 {floods} 次；当前 {standing} 条；在用设定 {rules} 项
        </p>
        <dl className="alarm-figures">
          {figureLines(figures, targets).map((line) => (
            <div key={line.name}>
              <dt>
                {line.name} <span className="quiet">目标 {line.target}</span>
              </dt>
              <dd>
                <Kept line={line} />
              </dd>
            </div>
          ))}
        </dl>
        <p className="quiet">
          目标值：{targets.standard}，按一名操作人员（暂定）。搁置和设计抑制的不计；报警少于{' '}
          {targets.fewestAlarmsForShare} 条，不判断占比。
        </p>
      </section>
      <Spread figures={figures} targets={targets} />
      <Worst figures={figures} />
    </div>
  );
}

function Spread({ figures: { byPriority, alarms }, targets }: Pick<EnterpriseFiguresProps, 'figures' | 'targets'>) {
  const { high, medium, low } = targets.byPriority;
  return (
    <section className="panel">
      <h2>优先级分布</h2>
      <p className="alarm-row">
        {AlarmPriority.options.map((word) => (
          <span key={word} className="nowrap">
            <Priority priority={word} /> {byPriority[word]} 条
            {alarms > 0 && <span className="quiet"> {share(byPriority[word] / alarms)}</span>}
          </span>
        ))}
      </p>
      <p className="quiet">
        目标：紧急与高约{share(high)}，中约{share(medium)}，低约{share(low)}
      </p>
    </section>
  );
}

const share = (part: number): string => `${(part * 100).toFixed(0)}%`;

function Worst({ figures: { worst, alarms } }: { readonly figures: AlarmFiguresView }) {
  if (worst.length === 0) return null;
  return (
    <section className="panel">
      <h2>最多的十项</h2>
      <ol className="alarm-worst">
        {worst.map(({ ruleId, pointId, tag, kind, alarms: many }) => (
          <li key={ruleId}>
            <Link to={`/alarms/rules/${pointId}`}>
              {tag} {alarmKindLabel[kind]}
            </Link>
            <span className="alarm-bar" style={{ width: `${(many / alarms) * 100}%` }} aria-hidden />
            <span className="number">{many} 条</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
