import { FileWordOutlined } from '@ant-design/icons';
import { type AccountabilityView, exportAccountability, getAccountability } from '@zhiben/contract/accountability.ts';
import type { HazardId } from '@zhiben/vocabulary/ids.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { fileUrl } from '../../api/client.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useMay } from '../../session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { AboutHazard } from './AboutHazard.tsx';
import { Chain } from './Chain.tsx';
import { Checks } from './Checks.tsx';
import { Conclude } from './Conclude.tsx';
import { Conclusions } from './Conclusions.tsx';
import { Lanes } from './Lanes.tsx';
import './accountability.css';

/** For one hazard: who should have seen it, what each check came to, who answers. */
export function TracePage() {
  const { hazardId = '' } = useParams();
  const trace = useOperation(getAccountability, { params: { hazardId: hazardId as HazardId } });
  return <Loaded query={trace}>{(found) => <Trace key={found.hazard.id} trace={found} />}</Loaded>;
}

function Trace({ trace }: { readonly trace: AccountabilityView }) {
  const [concluding, setConcluding] = useState(false);
  const mayConclude = useMay('accountability:conclude');
  const { hazard, notes, falseRectifications } = trace;
  const params = { hazardId: hazard.id };
  return (
    <Page
      title={`责任倒查 ${hazard.number}`}
      note={<Link to={`/hazards/${hazard.id}`}>返回隐患</Link>}
      actions={
        <>
          <Button icon={<FileWordOutlined aria-hidden />} href={fileUrl(exportAccountability, { params })} download>
            导出 Word
          </Button>
          {mayConclude && (
            <Button type="primary" onClick={() => setConcluding(true)}>
              {trace.conclusions.length === 0 ? '作出结论' : '修订结论'}
            </Button>
          )}
        </>
      }
    >
      <div className="trace-body">
        <div className="stack">
          <Lanes trace={trace} />
          <Chain trace={trace} />
          <Checks checks={trace.checks} />
        </div>
        <div className="stack">
          <AboutHazard trace={trace} />
          <Conclusions trace={trace} />
          {falseRectifications.length > 0 && (
            <section className="panel" aria-labelledby="false">
              <h2 id="false">整改不实</h2>
              <ul className="trace-notes">
                {falseRectifications.map(({ at, words }) => (
                  <li key={at + words}>{words}</li>
                ))}
              </ul>
            </section>
          )}
          <section className="panel" aria-labelledby="notes">
            <h2 id="notes">说明</h2>
            <ul className="trace-notes">
              {notes.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </section>
        </div>
      </div>
      {concluding && <Conclude trace={trace} onClose={() => setConcluding(false)} />}
    </Page>
  );
}
