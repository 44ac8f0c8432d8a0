import { getStructure } from '@zhiben/contract/directory-structure.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { listCheckTemplates } from '@zhiben/contract/self-checks.ts';
import { type Cadence, cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import { type EnterpriseId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { Select } from 'antd';
import { useOperation } from '../../../api/use-operation.ts';
import { useSession } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useFilters } from '../../../ui/use-filters.ts';
import { CheckTabs } from '../CheckTabs.tsx';
import { SheetEditor } from './SheetEditor.tsx';
import '../self-checks.css';

type Template = ResultOf<typeof listCheckTemplates>[number];

const CADENCES = Object.entries(cadenceLabel).map(([value, label]) => ({ value, label }));

/** What each place is checked by, level by level; the choice stands in the address bar. */
export function SheetsPage() {
  const { enterpriseId } = useSession();
  return enterpriseId === null ? null : <SheetsOf enterpriseId={enterpriseId} />;
}

function SheetsOf({ enterpriseId }: { readonly enterpriseId: EnterpriseId }) {
  const { filters, setFilters } = useFilters(['cadence', 'place']);
  const cadence = (filters['cadence'] ?? 'team-daily') as Cadence;
  const placeId = PlaceId.safeParse(filters['place']).data ?? null;
  const templates = useOperation(listCheckTemplates, { params: { enterpriseId } });
  const structure = useOperation(getStructure, { params: { enterpriseId } });
  return (
    <Page title="自查表">
      <CheckTabs />
      <div className="check-photos sheet-choice">
        <Select
          aria-label="检查"
          value={cadence}
          options={CADENCES}
          onChange={(value) => setFilters({ cadence: value })}
          style={{ width: 220 }}
        />
        <Select
          aria-label="场所"
          allowClear
          placeholder="通用（各场所）"
          value={placeId}
          options={structure.data?.places.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          onChange={(value) => setFilters({ place: value ?? undefined })}
          style={{ width: 220 }}
        />
      </div>
      <Loaded query={templates}>
        {(all) => {
          const { own, standing } = chosen(all, cadence, placeId);
          return (
            <SheetEditor
              key={`${cadence} ${placeId} ${own?.version}`}
              enterpriseId={enterpriseId}
              cadence={cadence}
              placeId={placeId}
              version={own?.version ?? 0}
              standing={standing}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}

/** The sheet made for exactly this, and the one that is used while there is none. */
function chosen(all: readonly Template[], cadence: Cadence, placeId: PlaceId | null) {
  const find = (place: PlaceId | null) => all.find((one) => one.cadence === cadence && one.templateOf === place);
  const own = find(placeId);
  return { own, standing: own ?? find(null) };
}
