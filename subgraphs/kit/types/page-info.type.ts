import { Directive, Field, ObjectType } from 'type-graphql';
import { Authenticated } from './rules.js';

/** Of Relay's four fields the two that a forward keyset page can tell. */
@Directive('@shareable')
@ObjectType({ description: 'Thông tin trang (Relay): còn trang sau hay không. Where a page of a list stands.' })
export class PageInfo {
  @Authenticated()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Còn bản ghi sau trang này; null khi không còn xác định được. Whether readable records follow this page.',
  })
  hasNextPage!: boolean | null;

  @Authenticated()
  @Field(() => String, {
    nullable: true,
    description: 'Con trỏ của bản ghi cuối trang, dùng cho `after`; null khi trang rỗng. The cursor for the next page.',
  })
  endCursor!: string | null;
}
