import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { applicableDuties } from '@zhiben/rules/applicability/applicable-duties.ts';
import { changedDuties } from '@zhiben/rules/applicability/changed-duties.ts';
import { factsOnFile } from '@zhiben/rules/applicability/facts-on-file.ts';

interface ConsequencesProps {
  /** The file as it is; none while an enterprise is being registered. */
  readonly before: EnterpriseProfile | undefined;
  readonly after: EnterpriseProfile | undefined;
}

const WORDS = { yes: '将适用', no: '不再适用', unknown: '转为不明' } as const;
const FIRST = { yes: '将适用', no: '不适用', unknown: '不明，待核实' } as const;
type Applies = keyof typeof WORDS;

interface Line {
  readonly id: string;
  readonly label: string;
  readonly applies: Applies;
  readonly why: readonly string[];
}

/** Which requirements this edit brings, ends or leaves open, before it is saved. */
export function Consequences({ before, after }: ConsequencesProps) {
  const words = before === undefined ? FIRST : WORDS;
  const lines = linesOf(before, after);
  const groups = (['yes', 'no', 'unknown'] as const)
    .filter((applies) => before !== undefined || applies !== 'no')
    .map((applies) => ({ applies, found: lines.filter((line) => line.applies === applies) }))
    .filter(({ found }) => found.length > 0);
  return (
    <section className="panel consequences" aria-labelledby="consequences" aria-live="polite">
      <h2 id="consequences">{before === undefined ? '登记后的适用要求' : '本次修改的影响'}</h2>
      {after === undefined && <p className="quiet">选择企业类别后显示。</p>}
      {after !== undefined && groups.length === 0 && <p className="quiet">适用要求没有变化。</p>}
      {groups.map(({ applies, found }) => (
        <section key={applies} className="requirement-group">
          <h3>
            {words[applies]} <span className="quiet">{found.length} 项</span>
          </h3>
          <ul className="plain-list">
            {found.map(({ id, label, why }) => (
              <li key={id} className="consequence">
                <div>{label}</div>
                {why.map((words) => (
                  <div key={words} className="quiet">
                    {words}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function linesOf(before: EnterpriseProfile | undefined, after: EnterpriseProfile | undefined): readonly Line[] {
  if (after === undefined) return [];
  const facts = factsOnFile(after);
  const duties =
    before === undefined ? applicableDuties(facts) : changedDuties(factsOnFile(before), facts).map(({ duty }) => duty);
  return duties.map(({ id, label, applies, reasons, missing, dueOn }) => ({
    id,
    label,
    applies,
    why: [
      ...(reasons.length > 0 ? [`理由：${reasons.join('；')}`] : []),
      ...(missing.length > 0 ? [`尚缺：${missing.join('、')}`] : []),
      ...(dueOn !== undefined && applies === 'yes' ? [`完成时限 ${dueOn}`] : []),
    ],
  }));
}
