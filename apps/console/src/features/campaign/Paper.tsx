import { FileOutlined } from '@ant-design/icons';
import type { FilingVersion, FilingView } from '@zhiben/contract/campaign.ts';
import { getEvidenceContent } from '@zhiben/contract/evidence.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { fileUrl } from '../../api/client.ts';
import { useMay, useSession } from '../../session/session.ts';
import { Time } from '../../ui/Time.tsx';
import { AnswerFiling } from './AnswerFiling.tsx';
import { FilePaper } from './FilePaper.tsx';
import { PaperTag } from './StandingTag.tsx';

interface PaperProps {
  readonly paper: FilingView;
  readonly enterpriseId: EnterpriseId;
}

/** A paper the plan asks for: where it stands, what was handed in and answered, and what may be done now. */
export function Paper({ paper, enterpriseId }: PaperProps) {
  const [open, setOpen] = useState<'file' | 'answer'>();
  const { enterpriseId: own } = useSession();
  const mayFile = useMay('campaign:file') && own === enterpriseId;
  const mayAnswer = useMay('campaign:receive');
  const { title, dueOn, state, versions, files } = paper;
  const [newest] = versions;
  const close = () => setOpen(undefined);
  return (
    <li>
      <div className="campaign-paper-head">
        <strong>{title}</strong>
        <PaperTag state={state} />
        {newest?.late === true && <span className="tag tag-near">迟报</span>}
        <span className="quiet nowrap">{dueOn} 前</span>
        <span className="push">
          {mayFile && state !== 'received' && (
            <Button type={state === 'filed' ? 'default' : 'primary'} onClick={() => setOpen('file')}>
              {newest === undefined ? '报送' : '更正后再报'}
            </Button>
          )}
          {mayAnswer && state === 'filed' && (
            <Button type="primary" onClick={() => setOpen('answer')}>
              签收或退回
            </Button>
          )}
        </span>
      </div>
      {newest !== undefined && <Version version={newest} files={files} />}
      {versions.length > 1 && (
        <details>
          <summary>以前的 {versions.length - 1} 版</summary>
          {versions.slice(1).map((version) => (
            <Version key={version.revision} version={version} files={files} />
          ))}
        </details>
      )}
      {open === 'file' && <FilePaper paper={paper} enterpriseId={enterpriseId} onClose={close} />}
      {open === 'answer' && newest !== undefined && (
        <AnswerFiling paper={paper} version={newest} enterpriseId={enterpriseId} onClose={close} />
      )}
    </li>
  );
}

function Version({ version, files }: { readonly version: FilingVersion; readonly files: FilingView['files'] }) {
  const { aims, tasks, tasksTotal, tasksDone, problems, evidenceIds, receiptNumber, filedByName, filedAt, answer } =
    version;
  return (
    <div className="campaign-version">
      <p className="quiet">
        回执 {receiptNumber}　{filedByName} <Time at={filedAt} /> 报送第 {version.revision} 版
        {answer !== null && (
          <>
            {'　'}
            {answer.byName} <Time at={answer.at} /> {answer.received ? '签收' : '退回'}
            {answer.words !== '' && `：${answer.words}`}
          </>
        )}
      </p>
      <dl>
        <dt>治什么本、攻什么坚</dt>
        <dd>{aims}</dd>
        <dt>
          任务（完成 {tasksDone}/{tasksTotal} 项）
        </dt>
        <dd>{tasks}</dd>
        {problems !== '' && (
          <>
            <dt>问题与建议</dt>
            <dd>{problems}</dd>
          </>
        )}
      </dl>
      <div className="campaign-files">
        {files
          .filter(({ id }) => evidenceIds.includes(id))
          .map(({ id, name }) => (
            <a key={id} href={fileUrl(getEvidenceContent, { params: { evidenceId: id } })} download={name}>
              <FileOutlined aria-hidden /> {name}
            </a>
          ))}
      </div>
    </div>
  );
}
