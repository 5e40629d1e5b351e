import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../connections/page.js';
import { PageInfo } from './page-info.type.js';
import { Weight } from './prices.js';
import { Authenticated } from './rules.js';

/** Reads every row that the caller may read, however long the page is. */
const TOTAL_COUNT_WEIGHT = 50;

/** The Relay connection of one record type: `edges`, `nodes`, `pageInfo`, `totalCount`, all of readable records only. */
export function createConnectionType<Node extends object>(nodeType: ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `Một bản ghi ${name} trong danh sách, với con trỏ. One ${name} of a list.` })
  class Edge {
    @Authenticated()
    @Field(() => String, {
      description: 'Con trỏ mờ của bản ghi, gắn với người hỏi và bộ lọc. Opaque, bound to the caller and the filter.',
    })
    cursor!: string;

    @Authenticated()
    @Field(() => nodeType, { description: 'Bản ghi. The record.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, {
    description: `Danh sách ${name} theo trang (Relay), chỉ gồm bản ghi được đọc. A page of readable ${name} records.`,
  })
  class Connection {
    @Authenticated()
    @Field(() => [Edge], { description: 'Bản ghi của trang kèm con trỏ. The records of the page with their cursors.' })
    edges!: readonly Edge[];

    @Authenticated()
    @Field(() => [nodeType], { description: 'Bản ghi của trang. The records of the page.' })
    nodes(): readonly Node[] {
      return this.edges.map((edge) => edge.node);
    }

    @Authenticated()
    @Field(() => PageInfo, { description: 'Vị trí của trang. Where the page stands.' })
    pageInfo!: PageInfo;

    @Authenticated()
    @Weight(TOTAL_COUNT_WEIGHT)
    @Field(() => Int, {
      nullable: true,
      description: 'Tổng số bản ghi được đọc; null khi không còn xác định được. How many readable records there are.',
    })
    totalCount(): Promise<number | null> {
      return this.countRows();
    }

    /** Set from the page; a count runs its own statement, so only when it is asked for. */
    countRows!: () => Promise<number | null>;
  }
  return Connection;
}

/** A page as the connection type resolves it: its methods need the class behind them. */
export function toConnection<Connection extends object>(connectionType: ClassType<Connection>, page: Page<object>): Connection {
  return Object.assign(new connectionType(), page);
}
