import type { AdministrativeUnitEntity } from '../entities/administrative-unit.entity.js';

/** A row of the units' table, as a plain value. */
export type UnitRow = Readonly<Pick<AdministrativeUnitEntity, keyof AdministrativeUnitEntity>>;

/** Units that one resolution made another kind of on one day, under their old codes. */
export interface UnitChangeGroup {
  readonly effectiveOn: string;
  readonly level: string;
  readonly kind: string;
  readonly source: string;
  readonly verified: boolean;
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

/** That the unit of a code went on under the same code with another kind. */
interface Succession {
  readonly level: string;
  readonly code: string;
  readonly effectiveOn: string;
  readonly oldName: string;
  readonly newName: string;
}

/** Ends each changed unit on the day before and begins its successor. Throws for a code that no unit has: a dated change is never lost. */
export function applyChanges(units: readonly UnitRow[], groups: readonly UnitChangeGroup[]) {
  const byCode = new Map(units.map((unit) => [unit.code, [unit]]));
  const successions: Succession[] = [];
  for (const group of groups.toSorted((left, right) => left.effectiveOn.localeCompare(right.effectiveOn))) {
    for (const { code, name } of group.units) {
      const history = byCode.get(code) ?? [];
      const before = history.at(-1);
      if (before?.level !== group.level) throw new Error(`administrative-unit-changes: no unit ${code} of level ${group.level}.`);
      const { effectiveOn, kind, source, verified, level } = group;
      history.splice(
        -1,
        1,
        { ...before, validTo: dayBefore(effectiveOn) },
        { ...before, validFrom: effectiveOn, kind, name, source, verified },
      );
      successions.push({ level, code, effectiveOn, oldName: before.name, newName: name });
    }
  }
  return { units: [...byCode.values()].flat(), successions };
}

export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
