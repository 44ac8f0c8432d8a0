import { PrinterOutlined } from '@ant-design/icons';
import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { hazardActionLabel } from '@zhiben/vocabulary/hazards.ts';
import { Button } from 'antd';
import { usePhone } from '../../../ui/use-phone.ts';
import type { FormAction } from '../acts/act-forms.ts';
import { labelOf } from '../acts/label-of.ts';
import { inOrder, mainAction } from './main-action.ts';
import { isFormAction } from './use-open-act.ts';

interface CaseActionsProps {
  readonly hazard: HazardDetail;
  readonly onStart: (action: FormAction) => void;
}

/** What this person may do now, the act that carries the case onward first; and why not, where it concerns them. */
export function CaseActions({ hazard, onStart }: CaseActionsProps) {
  const { state, allowedActions, refusedActions } = hazard;
  const phone = usePhone();
  const main = mainAction(state, allowedActions);
  const shown = inOrder(state, allowedActions).filter(isFormAction);
  return (
    <div className="case-acts">
      <div className="case-actions" role="toolbar" aria-label="可办理">
        {shown
          .filter((action) => !phone || action !== main)
          .map((action) => (
            <Button key={action} type={action === main ? 'primary' : 'default'} onClick={() => onStart(action)}>
              {labelOf(action, hazard)}
            </Button>
          ))}
        {!phone && (
          <Button type="text" className="push" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印
          </Button>
        )}
      </div>
      {refusedActions.map(({ action, why }) => (
        <p key={action} className="quiet case-refused">
          暂不能办理「{hazardActionLabel[action]}」：{why}
        </p>
      ))}
    </div>
  );
}

/** On the phone the main act stays in the thumb's reach, wherever one reads. */
export function ThumbAction({ hazard, onStart }: CaseActionsProps) {
  const main = mainAction(hazard.state, hazard.allowedActions);
  if (!usePhone() || main === undefined || !isFormAction(main)) return null;
  return (
    <div className="case-thumb no-print">
      <Button type="primary" size="large" block onClick={() => onStart(main)}>
        {labelOf(main, hazard)}
      </Button>
    </div>
  );
}
