import { ImportView } from '@zhiben/contract/imports.ts';
import { describe, expect, it } from 'vitest';
import { whyNotCommitted } from './why-not-committed.ts';

const ready = ImportView.parse({
  id: '0199a0b0-0000-7000-8000-000000000001',
  version: 1,
  kind: 'hazards',
  state: 'preview',
  fileName: '台账.xlsx',
  evidenceId: '0199a0b0-0000-7000-8000-000000000002',
  sheet: 'Sheet1',
  title: '',
  fields: [{ id: 'description', label: '隐患描述', required: true }],
  mapping: [
    {
      column: 0,
      letter: 'A',
      header: '隐患',
      samples: [],
      field: 'description',
      confidence: 1,
      remembered: false,
      chosen: false,
    },
  ],
  counts: { rows: 3, ready: 2, warning: 1, error: 0, duplicate: 0, excluded: 0 },
  effects: null,
  progress: null,
  failure: null,
  uploadedBy: '王敏',
  uploadedAt: '2026-11-23T01:00:00Z',
  committedAt: null,
  undoable: false,
});

describe('writing an import', () => {
  it('is open when every row is ready or carries only a warning', () => {
    expect(whyNotCommitted(ready)).toEqual([]);
  });

  it('waits for rows in error and for undecided duplicates, and says how many', () => {
    const counts = { ...ready.counts, error: 4, duplicate: 2 };
    expect(whyNotCommitted({ ...ready, counts })).toEqual([
      '还有 4 行有错误，请更正或排除。',
      '还有 2 行疑似重复，请决定保留或排除。',
    ]);
  });

  it('waits for a column for every required field', () => {
    expect(whyNotCommitted({ ...ready, mapping: [] })).toEqual(['没有哪一列对应“隐患描述”，请回到列对应关系中选择。']);
  });

  it('has nothing to do when every row is excluded', () => {
    const counts = { rows: 3, ready: 0, warning: 0, error: 0, duplicate: 0, excluded: 3 };
    expect(whyNotCommitted({ ...ready, counts })).toEqual(['没有可写入的行。']);
  });
});
