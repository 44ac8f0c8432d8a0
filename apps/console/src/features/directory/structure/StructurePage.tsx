import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import { exportPeople, getStructure } from '@zhiben/contract/directory-structure.ts';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../../api/use-operation.ts';
import { useMay } from '../../../session/session.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ExportButton } from '../../../ui/RegisterPage.tsx';
import { useFilters } from '../../../ui/use-filters.ts';
import { BackToRegister, EnterpriseTabs } from '../EnterpriseTabs.tsx';
import { OneEnterprise } from '../OneEnterprise.tsx';
import { withBelow } from './in-tree-order.ts';
import { OrgUnits } from './OrgUnits.tsx';
import { People } from './People.tsx';
import { Places } from './Places.tsx';
import { StructureDialog } from './StructureDialog.tsx';
import type { Editing } from './structure.ts';
import '../directory.css';

/** How an enterprise is organised, where it works and who works there. */
export function StructurePage() {
  return <OneEnterprise>{(found) => <OfEnterprise key={found.id} enterprise={found} />}</OneEnterprise>;
}

function OfEnterprise({ enterprise }: { readonly enterprise: EnterpriseView }) {
  const params = { enterpriseId: enterprise.id };
  const mayEdit = useMay('person:edit');
  const mayExport = useMay('enterprise:export');
  const { filters, setFilters } = useFilters(['unit', 'closed']);
  const withClosed = filters['closed'] === 'true';
  const structure = useOperation(
    getStructure,
    { params, ...(withClosed && { query: { withClosed: 'true' as const } }) },
    { keepLast: true },
  );
  const [editing, onEdit] = useState<Editing>();
  return (
    <Page
      title={enterprise.name}
      note={<BackToRegister />}
      actions={mayExport && <ExportButton operation={exportPeople} params={params} query={{}} />}
    >
      <EnterpriseTabs id={enterprise.id} />
      <Loaded query={structure}>
        {(all) => {
          const unit = all.orgUnits.find(({ id }) => id === filters['unit'])?.id;
          const within = unit === undefined ? undefined : withBelow(unit, all.orgUnits);
          const shown = { enterpriseId: enterprise.id, all, within, mayEdit, onEdit };
          return (
            <>
              <div className="structure-body">
                <div className="stack">
                  <OrgUnits {...shown} chosen={unit} onChoose={(id) => setFilters({ unit: id })} />
                  <Checkbox
                    checked={withClosed}
                    onChange={({ target }) => setFilters({ closed: target.checked ? 'true' : undefined })}
                  >
                    同时显示已撤销、停用、离岗的
                  </Checkbox>
                </div>
                <div className="stack">
                  <Places {...shown} under={unit} />
                  <People {...shown} under={unit} />
                </div>
              </div>
              {editing !== undefined && (
                <StructureDialog {...shown} editing={editing} onClose={() => onEdit(undefined)} />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
