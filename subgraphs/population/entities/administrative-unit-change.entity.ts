import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That a unit went into another on a day: from the operator's mapping file, or from the dated changes that the project ships. */
@Entity({ tableName: 'administrative_unit_change' })
@Index({ properties: ['newCode'] })
export class AdministrativeUnitChangeEntity {
  @PrimaryKey({ type: 'text' })
  level!: string;

  @PrimaryKey({ type: 'text' })
  oldCode!: string;

  @PrimaryKey({ type: 'text' })
  newCode!: string;

  /** The first day of the new unit. */
  @PrimaryKey({ type: 'date' })
  effectiveOn!: string;

  /** A code was reused with another meaning: a change speaks of a unit only when the name is the unit's too. */
  @Property({ type: 'text' })
  oldName!: string;

  @Property({ type: 'text' })
  newName!: string;

  /** Into how many units the old one went; more than one is a split, also when the file lost some of its lines. */
  @Property({ type: 'int' })
  targets!: number;
}
