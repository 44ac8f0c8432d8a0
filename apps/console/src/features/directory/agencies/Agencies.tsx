import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import { listEnterpriseAgencies } from '@zhiben/contract/directory-agencies.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Engage } from './Engage.tsx';
import { Release } from './Release.tsx';

/** The third-party agencies whose people may read this enterprise's records. */
export function Agencies({ enterprise }: { readonly enterprise: EnterpriseView }) {
  const mayAssign = useMay('agency:assign');
  const [engaging, setEngaging] = useState(false);
  const agencies = useOperation(listEnterpriseAgencies, { params: { enterpriseId: enterprise.id } });
  return (
    <section className="panel" aria-labelledby="enterprise-agencies">
      <div className="panel-head">
        <h2 id="enterprise-agencies">第三方机构</h2>
        {mayAssign && (
          <Button size="small" onClick={() => setEngaging(true)}>
            委托机构
          </Button>
        )}
      </div>
      <Loaded query={agencies}>
        {(engaged) => (
          <>
            {engaged.length === 0 && <p className="quiet">没有受托机构</p>}
            <ul className="plain-list">
              {engaged.map((agency) => (
                <li key={agency.id} className="agency">
                  <span>{agency.name}</span>
                  {mayAssign && <Release enterprise={enterprise} agency={agency} />}
                </li>
              ))}
            </ul>
            {engaging && <Engage enterprise={enterprise} engaged={engaged} onClose={() => setEngaging(false)} />}
          </>
        )}
      </Loaded>
    </section>
  );
}
