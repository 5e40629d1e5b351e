import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_PAGE_SIZE } from '../connections/page.js';

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    defaultValue: DEFAULT_PAGE_SIZE,
    description: 'Số bản ghi tối đa của trang, 1 đến 100. How many records at most, 1 to 100.',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Con trỏ `endCursor` của trang trước; bỏ trống để đọc trang đầu. The cursor to read on from.',
  })
  after?: string | null;
}
