import { Recorded } from '../Recorded.tsx';
import { RowActions } from './RowActions.tsx';
import { StructurePanel } from './StructurePanel.tsx';
import { isWithin, type Shown, unitName } from './structure.ts';

export function People({ all, within, mayEdit, onEdit, under }: Shown & { readonly under: string | undefined }) {
  const people = all.people.filter(({ orgUnitId }) => isWithin(within, orgUnitId));
  return (
    <StructurePanel
      id="structure-people"
      title="人员"
      count={`${people.filter(({ closedAt }) => closedAt === null).length} 人`}
      add="新增人员"
      onAdd={mayEdit && (() => onEdit({ what: 'person', under }))}
      empty={people.length === 0 && '没有登记人员'}
    >
      <ul className="plain-list rows">
        {people.map((person) => (
          <li key={person.id} className="row">
            <div className="row-words">
              <span>
                <span className={person.closedAt === null ? undefined : 'closed'}>{person.name}</span>　{person.post}
              </span>
              <span className="quiet">
                {unitName(all.orgUnits, person.orgUnitId) ?? '不属于任何组织'} · 电话：
                <Recorded>{person.phone}</Recorded>
                {person.closedAt === null ? ` · ${person.hasAccount ? '有账号' : '无账号'}` : ' · 已离岗'}
              </span>
            </div>
            {mayEdit && (
              <RowActions
                name={person.name}
                closed={person.closedAt !== null}
                words={['离岗', '恢复在岗']}
                onChange={() => onEdit({ what: 'person', person })}
                onClose={() => onEdit({ what: 'closing', closing: { kind: 'person', of: person } })}
              />
            )}
          </li>
        ))}
      </ul>
    </StructurePanel>
  );
}
