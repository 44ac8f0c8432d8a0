import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import { enterpriseFieldLabel, enterpriseKindLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Recorded } from '../Recorded.tsx';
import { StandardizationLevel } from '../StandardizationLevel.tsx';

/** An enterprise on the phone. The card is one link, so its figures are plain. */
export function EnterpriseCard({ enterprise }: { readonly enterprise: EnterpriseView }) {
  const { name, kind, township, standardization, openMajor, undetermined } = enterprise;
  return (
    <>
      <strong>{name}</strong>
      <div className="quiet">{enterpriseKindLabel[kind]}</div>
      <div className="quiet">
        {enterpriseFieldLabel.township}：<Recorded>{township}</Recorded>　{enterpriseFieldLabel.standardization}：
        <StandardizationLevel level={standardization} />
      </div>
      <div className="enterprise-counts">
        <span>
          未清零重大隐患 <strong>{openMajor}</strong>
        </span>
        <span>
          待判定或待核实 <strong>{undetermined}</strong>
        </span>
      </div>
    </>
  );
}
