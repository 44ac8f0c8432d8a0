import type { ImportView } from '@zhiben/contract/imports.ts';
import type { ImportId } from '@zhiben/vocabulary/ids.ts';
import { useParams } from 'react-router';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { Time } from '../../ui/Time.tsx';
import { useFilters } from '../../ui/use-filters.ts';
import { CommitStep } from './CommitStep.tsx';
import { Failed } from './Failed.tsx';
import { ImportState } from './ImportState.tsx';
import { ImportSteps, STEPS } from './ImportSteps.tsx';
import { importKindLabel } from './import-words.ts';
import { MappingStep } from './mapping/MappingStep.tsx';
import { Outcome } from './Outcome.tsx';
import { PreviewStep } from './preview/PreviewStep.tsx';
import { Reading } from './Reading.tsx';
import { useImport } from './use-import.ts';
import './imports.css';

/** One import: which column is what, what the rows become, and the writing itself. */
export function ImportPage() {
  const { importId = '' } = useParams();
  const query = useImport(importId as ImportId);
  const title = query.data?.fileName ?? '台账导入';
  return (
    <Page title={title} note={query.data && <Head view={query.data} />}>
      <Loaded query={query}>{(view) => <Body key={view.id} view={view} />}</Loaded>
    </Page>
  );
}

function Head({ view }: { readonly view: ImportView }) {
  return (
    <span className="import-head">
      <span>{importKindLabel[view.kind]}</span>
      <ImportState state={view.state} />
      {view.sheet !== '' && <span>工作表“{view.sheet}”</span>}
      <span>
        {view.uploadedBy}上传于 <Time at={view.uploadedAt} />
      </span>
    </span>
  );
}

function Body({ view }: { readonly view: ImportView }) {
  switch (view.state) {
    case 'reading':
      return <Reading view={view} />;
    case 'failed':
      return <Failed view={view} />;
    case 'preview':
      return <Preparing view={view} />;
    default:
      return <Outcome view={view} />;
  }
}

function Preparing({ view }: { readonly view: ImportView }) {
  const { filters, setFilters } = useFilters(['step']);
  const current = Math.max(
    0,
    STEPS.findIndex(({ key }) => key === filters['step']),
  );
  const open = (index: number) => setFilters({ step: STEPS[index]?.key, status: undefined });
  return (
    <div className="stack">
      <ImportSteps current={current} onOpen={open} />
      {current === 0 && <MappingStep view={view} onNext={() => open(1)} />}
      {current === 1 && <PreviewStep view={view} onNext={() => open(2)} />}
      {current === 2 && <CommitStep view={view} onBack={() => open(1)} />}
    </div>
  );
}
