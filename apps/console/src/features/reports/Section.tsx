import { type SectionView, writeReportText } from '@zhiben/contract/reports.ts';
import type { ReportId } from '@zhiben/vocabulary/ids.ts';
import { reportSectionLabel } from '@zhiben/vocabulary/reports.ts';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../api/use-act.ts';
import { ActDialog } from '../../ui/ActDialog.tsx';
import { Time } from '../../ui/Time.tsx';
import { WordsItem } from '../../ui/WordsItem.tsx';
import { Chart } from './Chart.tsx';
import { SectionTable } from './SectionTable.tsx';

interface SectionProps {
  readonly reportId: ReportId;
  readonly section: SectionView;
  readonly mayWrite: boolean;
}

/** One part: its words, whose they are, what has moved under them, and its figures with their rows. */
export function Section({ reportId, section, mayWrite }: SectionProps) {
  const [open, setOpen] = useState(false);
  const write = useAct(writeReportText);
  const { words, own, figures, charts, tables, moved } = section;
  const label = reportSectionLabel[section.section];
  const shown = own?.words ?? words;
  return (
    <section className="panel" aria-label={label}>
      <div className="report-head">
        <h2>{label}</h2>
        {own !== null && (
          <span className="tag tag-state">
            {own.writtenByName} <Time at={own.writtenAt} /> 所写
          </span>
        )}
        {mayWrite && (
          <span className="push">
            {own !== null && (
              <Button
                size="small"
                loading={write.isPending}
                onClick={() =>
                  write.mutate({
                    params: { reportId },
                    body: { section: section.section, words: '', seenRevision: own.revision },
                  })
                }
              >
                恢复起草的文字
              </Button>
            )}
            <Button size="small" onClick={() => setOpen(true)}>
              修改文字
            </Button>
          </span>
        )}
      </div>
      {moved.length > 0 && (
        <p className="report-moved">
          {own === null ? '与上次统计相比：' : '写下这段文字以后，数字有变化：'}
          {moved.map(({ label: what, unit, was, now }) => `${what} ${was}${unit} → ${now}${unit}`).join('；')}
        </p>
      )}
      <p className={shown === '' ? 'quiet' : 'report-words'}>{shown === '' ? '尚未填写' : shown}</p>
      {figures.length > 0 && (
        <dl className="report-figures">
          {figures.map(({ id, label: what, value, unit, href, explain }) => (
            <div key={id} title={explain}>
              <dt>{what}</dt>
              <dd>
                {href === null ? value : <Link to={href}>{value}</Link>} {unit}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {charts.map((chart) => (
        <Chart key={chart.caption} chart={chart} />
      ))}
      {tables.map((table) => (
        <SectionTable key={table.caption} table={table} />
      ))}
      {open && <WriteWords reportId={reportId} section={section} onClose={() => setOpen(false)} />}
    </section>
  );
}

interface WriteWordsProps {
  readonly reportId: ReportId;
  readonly section: SectionView;
  readonly onClose: () => void;
}

function WriteWords({ reportId, section: { section, words, own }, onClose }: WriteWordsProps) {
  const [form] = Form.useForm<{ words: string }>();
  const write = useAct(writeReportText);
  return (
    <ActDialog
      title={reportSectionLabel[section]}
      act="保存"
      form={form}
      initial={{ words: own?.words ?? words }}
      pending={write.isPending}
      error={write.error}
      onSend={(said) =>
        write.mutate(
          { params: { reportId }, body: { section, words: said.words, seenRevision: own?.revision ?? 0 } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <WordsItem name="words" label="文字" most={20_000} rows={12} />
    </ActDialog>
  );
}
