import { type EnterpriseView, getEnterprise } from '@zhiben/contract/directory.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Link, useLocation, useParams } from 'react-router';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { hazardsHref } from '../hazards-href.ts';
import { ApplicableDuties } from './ApplicableDuties.tsx';
import { HazardFigures } from './HazardFigures.tsx';
import { ProfileFacts } from './ProfileFacts.tsx';
import { Structure } from './Structure.tsx';
import '../directory.css';

/** One enterprise: what is on record, which requirements follow from it, who and what belongs to it. */
export function EnterprisePage() {
  const { enterpriseId } = useParams();
  const id = (enterpriseId ?? '') as EnterpriseId;
  const enterprise = useOperation(getEnterprise, { params: { enterpriseId: id } });
  return <Loaded query={enterprise}>{(found) => <Enterprise key={found.id} enterprise={found} />}</Loaded>;
}

function Enterprise({ enterprise }: { readonly enterprise: EnterpriseView }) {
  const mayReadHazards = useMay('hazard:read');
  const mayReadPeople = useMay('person:read');
  const { search } = useLocation();
  return (
    <Page
      title={enterprise.name}
      note={<Link to={`/enterprises${search}`}>返回企业档案</Link>}
      actions={mayReadHazards && <LinkButton to={hazardsHref(enterprise.id)}>查看隐患</LinkButton>}
    >
      <div className="enterprise-body">
        <div className="stack">
          <ProfileFacts enterprise={enterprise} />
          <HazardFigures enterprise={enterprise} />
        </div>
        <div className="stack">
          <ApplicableDuties enterpriseId={enterprise.id} />
          {mayReadPeople && <Structure enterpriseId={enterprise.id} />}
        </div>
      </div>
    </Page>
  );
}
