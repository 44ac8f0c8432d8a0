import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import { useLocation } from 'react-router';
import { useMay } from '../../../session/session.ts';
import { RiskGrade } from '../../../ui/grading/RiskGrade.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Agencies } from '../agencies/Agencies.tsx';
import { BackToRegister, EnterpriseTabs } from '../EnterpriseTabs.tsx';
import { hazardsHref } from '../hazards-href.ts';
import { OneEnterprise } from '../OneEnterprise.tsx';
import { ApplicableDuties } from './ApplicableDuties.tsx';
import { HazardFigures } from './HazardFigures.tsx';
import { ProfileFacts } from './ProfileFacts.tsx';
import '../directory.css';

/** One enterprise: what is on record, which requirements follow from it, which agencies serve it. */
export function EnterprisePage() {
  return <OneEnterprise>{(found) => <Enterprise key={found.id} enterprise={found} />}</OneEnterprise>;
}

function Enterprise({ enterprise }: { readonly enterprise: EnterpriseView }) {
  const mayReadHazards = useMay('hazard:read');
  const mayEdit = useMay('enterprise:edit');
  const { search } = useLocation();
  return (
    <Page
      title={enterprise.name}
      note={<BackToRegister />}
      actions={
        <>
          {mayReadHazards && (
            <LinkButton plain to={hazardsHref(enterprise.id)}>
              查看隐患
            </LinkButton>
          )}
          {mayEdit && <LinkButton to={`/enterprises/${enterprise.id}/edit${search}`}>编辑档案</LinkButton>}
        </>
      }
    >
      <EnterpriseTabs id={enterprise.id} />
      <div className="enterprise-body">
        <div className="stack">
          <ProfileFacts enterprise={enterprise} />
          <HazardFigures enterprise={enterprise} />
          <RiskGrade enterpriseId={enterprise.id} />
          <Agencies enterprise={enterprise} />
        </div>
        <ApplicableDuties enterpriseId={enterprise.id} />
      </div>
    </Page>
  );
}
