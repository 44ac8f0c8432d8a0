import { ArrowLeftOutlined, CloseOutlined } from '@ant-design/icons';
import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { Link, useLocation } from 'react-router';
import { LevelTag } from '../../../ui/LevelTag.tsx';
import { Remaining } from '../../../ui/Remaining.tsx';
import { SubjectLink } from '../../../ui/SubjectLink.tsx';
import { usePhone } from '../../../ui/use-phone.ts';
import { HazardSigns } from '../register/HazardSigns.tsx';

/** Number, what, where, whose, how it stands, how long is left and who must act. */
export function CaseHead({ hazard }: { readonly hazard: HazardDetail }) {
  const { number, level, description, location, enterpriseId, enterpriseName, dueAt, waitingFor } = hazard;
  const phone = usePhone();
  const Title = phone ? 'h1' : 'h2';
  return (
    <header className="case-head">
      <div className="case-signs">
        {phone && <Back />}
        <span className="case-number">{number}</span>
        <LevelTag level={level} />
        <HazardSigns hazard={hazard} />
        {dueAt !== null && (
          <span className="case-due">
            待{waitingFor}办理 <Remaining dueAt={dueAt} />
          </span>
        )}
        {!phone && <Back />}
      </div>
      <Title>{description}</Title>
      <p className="case-where">
        <SubjectLink kind="enterprise" id={enterpriseId}>
          {enterpriseName}
        </SubjectLink>
        {location !== null && <span>　{location}</span>}
      </p>
    </header>
  );
}

/** To the list, with the filters it had. */
function Back() {
  const { search } = useLocation();
  const phone = usePhone();
  return (
    <Link to={`/hazards${search}`} className="case-back" aria-label="返回台账" title="返回台账">
      {phone ? <ArrowLeftOutlined aria-hidden /> : <CloseOutlined aria-hidden />}
    </Link>
  );
}
