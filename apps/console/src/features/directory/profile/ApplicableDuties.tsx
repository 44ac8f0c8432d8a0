import { type Applicability, getApplicability } from '@zhiben/contract/directory.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';

type Requirement = Applicability;

const groups = [
  { applies: 'yes', title: '适用' },
  { applies: 'unknown', title: '不明，待核实' },
  { applies: 'no', title: '不适用' },
] as const;

/** Which requirements hold here and why; what is unknown stands apart and names the facts that would settle it. */
export function ApplicableDuties({ enterpriseId }: { readonly enterpriseId: EnterpriseId }) {
  const requirements = useOperation(getApplicability, { params: { enterpriseId } });
  return (
    <section className="panel" aria-labelledby="enterprise-duties">
      <h2 id="enterprise-duties">适用要求</h2>
      <Loaded query={requirements} empty="没有可供比对的要求">
        {(found) =>
          groups.map(({ applies, title }) => (
            <Group key={applies} title={title} requirements={found.filter((one) => one.applies === applies)} />
          ))
        }
      </Loaded>
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly requirements: readonly Requirement[];
}

function Group({ title, requirements }: GroupProps) {
  if (requirements.length === 0) return null;
  return (
    <section className="requirement-group">
      <h3>
        {title} <span className="quiet">{requirements.length} 项</span>
      </h3>
      <ul className="plain-list">
        {requirements.map((requirement) => (
          <RequirementRow key={requirement.id} requirement={requirement} />
        ))}
      </ul>
    </section>
  );
}

const appliesLabel = { yes: '适用', no: '不适用', unknown: '不明' } as const;
const appliesTag = { yes: 'tag-state', no: 'tag-final', unknown: 'tag-unknown unknown' } as const;

function RequirementRow({ requirement }: { readonly requirement: Requirement }) {
  const { label, applies, reasons, missing, source, dueOn } = requirement;
  return (
    <li className="requirement">
      <span className={`tag ${appliesTag[applies]}`}>{appliesLabel[applies]}</span>
      <div>
        <div>
          {label}
          {dueOn !== null && <span className="requirement-due">完成时限 {dueOn}</span>}
        </div>
        {reasons.length > 0 && <div className="quiet">理由：{reasons.join('；')}</div>}
        {missing.length > 0 && <div className="quiet">尚缺：{missing.join('、')}</div>}
        <div className="requirement-source">
          依据：{source.standard} {source.clause}
          {source.basis === 'provisional' && '（条文尚未与官方文本核对）'}
        </div>
      </div>
    </li>
  );
}
