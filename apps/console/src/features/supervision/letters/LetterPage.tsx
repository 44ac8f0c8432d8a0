import { FileWordOutlined } from '@ant-design/icons';
import { downloadDocument } from '@zhiben/contract/enforcement-documents.ts';
import { getLetter, type LetterDetail } from '@zhiben/contract/supervision.ts';
import type { LetterId } from '@zhiben/vocabulary/ids.ts';
import {
  addresseeKindLabel,
  letterKindLabel,
  matterKindLabel,
  proposalRuleLabel,
} from '@zhiben/vocabulary/supervision.ts';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { fileUrl } from '../../../api/client.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SubjectLink } from '../../../ui/SubjectLink.tsx';
import { Time } from '../../../ui/Time.tsx';
import { LetterStateTag } from '../LetterStateTag.tsx';
import { Answers } from './Answers.tsx';
import { LetterActs } from './LetterActs.tsx';
import '../supervision.css';

/** One letter: what may be done now, what it is about and asks, and what was answered. */
export function LetterPage() {
  const { letterId = '' } = useParams();
  const found = useOperation(getLetter, { params: { letterId: letterId as LetterId } });
  return (
    <Loaded query={found}>
      {(letter) => (
        <Page
          title={`${letterKindLabel[letter.kind]}：${letter.subject}`}
          note={
            <>
              <LetterStateTag letter={letter} />　{letter.number ?? '尚未发出'}
            </>
          }
          actions={<LetterActs letter={letter} />}
          narrow
        >
          <div className="stack">
            <Facts letter={letter} />
            <Matters letter={letter} />
            <Answers letter={letter} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Facts({ letter }: { readonly letter: LetterDetail }) {
  const { document, issued, received, withdrawn } = letter;
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['收文单位', `${letter.addressee}（${addresseeKindLabel[letter.addresseeKind]}）`],
    ['工作要求', letter.measures],
    ['约谈', letter.kind === 'interview-notice' && letter.meetsAt !== '' && `${letter.meetsAt}　${letter.meetsPlace}`],
    ['答复期限', letter.dueOn ?? (letter.answerDays !== null && `发出后 ${letter.answerDays} 个工作日`)],
    ['建议来由', letter.rule !== null && `${proposalRuleLabel[letter.rule]}：${letter.why}`],
    ['起草', letter.draftedByName],
    ['签发', issued !== null && <Stamp one={issued} />],
    ['解封', letter.releasedAt !== null && <Time at={letter.releasedAt} />],
    ['签收', received !== null && <Stamp one={received} />],
    ['办结说明', letter.closing],
    ['撤回理由', withdrawn?.reason],
    ['更正', withdrawn?.correction],
  ];
  return (
    <section className="panel" aria-label="文书内容">
      <dl className="letter-facts">
        {lines.map(([term, said]) =>
          said === null || said === undefined || said === false || said === '' ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{said}</dd>
            </div>
          ),
        )}
      </dl>
      {letter.secondPerson && <p className="quiet">通报、曝光须由起草人以外的负责人审签发出。</p>}
      {document !== null && (
        <p>
          <Button
            icon={<FileWordOutlined aria-hidden />}
            href={fileUrl(downloadDocument, { params: { documentId: document.id } })}
            download
          >
            下载 Word
          </Button>
        </p>
      )}
    </section>
  );
}

const Stamp = ({ one: { at, byName } }: { readonly one: { readonly at: string; readonly byName: string } }) => (
  <>
    <Time at={at} />　{byName}
  </>
);

function Matters({ letter: { matters } }: { readonly letter: LetterDetail }) {
  return (
    <section className="panel" aria-label="所涉事项">
      <h2>所涉事项（{matters.length}）</h2>
      {matters.map(({ kind, id, title, words, enterpriseName }) => (
        <div key={id} className="letter-row">
          <p>
            {matterKindLabel[kind]}{' '}
            <SubjectLink kind={kind} id={id}>
              {title}
            </SubjectLink>
            {'　'}
            <span className="quiet">{enterpriseName}</span>
          </p>
          {words !== '' && <p className="quiet">{words}</p>}
        </div>
      ))}
    </section>
  );
}
