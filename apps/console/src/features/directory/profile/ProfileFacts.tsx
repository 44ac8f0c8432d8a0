import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import { Time } from '../../../ui/Time.tsx';
import { FactRows } from './FactRows.tsx';
import { profileFacts } from './profile-facts.ts';

export function ProfileFacts({ enterprise }: { readonly enterprise: EnterpriseView }) {
  return (
    <section className="panel" aria-labelledby="enterprise-profile">
      <h2 id="enterprise-profile">基本情况</h2>
      <dl className="enterprise-facts">
        <FactRows facts={profileFacts(enterprise)} />
        <div>
          <dt>最近更新</dt>
          <dd>
            <Time at={enterprise.updatedAt} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
