import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { enterpriseFieldLabel, FIELDS_KEPT_BY_BUREAU } from '@zhiben/vocabulary/enterprises.ts';
import { FactRows } from '../profile/FactRows.tsx';
import { profileFacts } from '../profile/profile-facts.ts';

const KEPT = FIELDS_KEPT_BY_BUREAU.map((field) => enterpriseFieldLabel[field]);

/** What the bureau keeps of a file, as the enterprise sees it. */
export function KeptFacts({ profile }: { readonly profile: EnterpriseProfile }) {
  const facts = [
    { name: enterpriseFieldLabel.name, value: profile.name },
    ...profileFacts(profile).filter(({ name }) => KEPT.includes(name as (typeof KEPT)[number])),
  ];
  return (
    <section className="panel" aria-labelledby="kept-facts">
      <h2 id="kept-facts">登记信息</h2>
      <dl className="enterprise-facts">
        <FactRows facts={facts} />
      </dl>
      <p className="quiet kept-note">由应急管理局登记。如有变更，请报应急管理局。</p>
    </section>
  );
}
