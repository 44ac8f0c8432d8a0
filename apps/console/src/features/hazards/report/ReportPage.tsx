import { useState } from 'react';
import { useSession } from '../../../session/session.ts';
import { Page } from '../../../ui/Page.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { usePhone } from '../../../ui/use-phone.ts';
import { AssistancePanel } from '../assist/AssistancePanel.tsx';
import { ReportForm } from './ReportForm.tsx';
import { emptyReport, type ReportDraft } from './report-draft.ts';
import { usePhotos } from './use-photos.ts';
import { useReport } from './use-report.ts';
import '../hazards.css';
import './report.css';

/** A hazard enters the register. While it is described, the assistant says what it comes near to. */
export function ReportPage() {
  const session = useSession();
  const [empty] = useState(() => emptyReport(session));
  const draft = useDraft<ReportDraft>('hazard:new', empty);
  const photos = usePhotos();
  const report = useReport({ ...draft, reported: draft.value.reported }, photos);
  const phone = usePhone();
  return (
    <Page title="上报隐患" note={draft.kept ? '填写内容自动保存在本机' : undefined}>
      <div className="report">
        <ReportForm draft={draft} photos={photos} report={report} />
        {!phone && (
          <aside className="report-assist">
            <AssistancePanel about={draft.value} />
          </aside>
        )}
      </div>
    </Page>
  );
}
