import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import { HazardCount, OPEN_GENERAL, OPEN_MAJOR, UNDETERMINED } from '../HazardCount.tsx';

/** What is still open here; each figure opens its rows. */
export function HazardFigures({ enterprise }: { readonly enterprise: EnterpriseView }) {
  const { id, openMajor, openGeneral, undetermined } = enterprise;
  const figures = [
    { label: '未清零重大隐患', count: openMajor, narrowed: OPEN_MAJOR },
    { label: '未清零一般隐患', count: openGeneral, narrowed: OPEN_GENERAL },
    { label: '待判定或待核实', count: undetermined, narrowed: UNDETERMINED },
  ];
  return (
    <section className="panel" aria-labelledby="enterprise-hazards">
      <h2 id="enterprise-hazards">隐患</h2>
      <dl className="enterprise-facts">
        {figures.map(({ label, count, narrowed }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <HazardCount enterpriseId={id} count={count} narrowed={narrowed} label={label} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
