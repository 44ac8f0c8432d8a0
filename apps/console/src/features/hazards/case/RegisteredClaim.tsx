import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { FINAL_STATES, hazardLevelLabel, registeredStatusLabel } from '@zhiben/vocabulary/hazards.ts';
import { Link } from 'react-router';
import { useMay } from '../../../session/session.ts';
import { FactList } from './FactList.tsx';

/** What the imported register claimed. It says so while nobody has verified it. */
export function RegisteredClaim({ hazard: { registered, state } }: { readonly hazard: HazardDetail }) {
  const mayImport = useMay('hazard:import');
  if (registered === null) return null;
  const { level, status, measures, responsible, deadlineOn, remark, importId, row } = registered;
  return (
    <section className="panel" aria-labelledby="registered">
      <h2 id="registered">
        原台账登记 {!FINAL_STATES.includes(state) && <span className="tag tag-unknown unknown">未核实</span>}
      </h2>
      <FactList
        facts={[
          { name: '等级', value: level && hazardLevelLabel[level] },
          { name: '状态', value: status && registeredStatusLabel[status] },
          { name: '整改措施', value: measures },
          { name: '责任人', value: responsible },
          { name: '期限', value: deadlineOn },
          { name: '备注', value: remark },
          {
            name: '出处',
            value: mayImport ? <Link to={`/imports/${importId}`}>导入台账第 {row} 行</Link> : `导入台账第 ${row} 行`,
          },
        ]}
      />
    </section>
  );
}
