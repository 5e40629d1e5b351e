import { Migration } from '@mikro-orm/migrations';

/** Every letter of Vietnamese that is not one of ASCII, and under each the one that it is without its marks. */
const MARKED =
  'àÀáÁảẢãÃạẠăĂằẰắẮẳẲẵẴặẶâÂầẦấẤẩẨẫẪậẬèÈéÉẻẺẽẼẹẸêÊềỀếẾểỂễỄệỆìÌíÍỉỈĩĨịỊòÒóÓỏỎõÕọỌôÔồỒốỐổỔỗỖộỘơƠờỜớỚởỞỡỠợỢùÙúÚủỦũŨụỤưƯừỪứỨửỬữỮựỰỳỲýÝỷỶỹỸỵỴđĐ';
const UNMARKED =
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeeeeeeeiiiiiiiiiioooooooooooooooooooooooooooooooooouuuuuuuuuuuuuuuuuuuuuuyyyyyyyyyydd';
/** A tone as it was placed (òa) and as it is placed (oà): two spellings of one name. */
const TONE_PLACEMENTS = 'òaoà óaoá ỏaoả õaoã ọaoạ òeoè óeoé ỏeoẻ õeoẽ ọeoẹ ùyuỳ úyuý ủyuỷ ũyuỹ ụyuỵ';

/**
 * Names as a search compares them. Made by the database from the registered name, so that no writer can forget it, and in one
 * language only: what a file brings and what is asked go through the same functions. Other alphabets stay as they are.
 */
export class IndexNames extends Migration {
  override up(): void {
    this.addSql(`create function citizen_name_parts(name text) returns text[] language sql immutable strict parallel safe
      return array_remove(string_to_array(
        translate(lower(translate(normalize(name, NFC), '${MARKED}', '${UNMARKED}') collate "pg_c_utf8"), '-.,/' || chr(9) || chr(160) || '''’ʼ', '      '),
        ' '), '')`);
    // «nguyen hung/van thi»: who shares family and given name stands together, whatever the middle names.
    this.addSql(`create function citizen_name_key(name text) returns text language sql immutable strict parallel safe
      as $body$ select coalesce(p[1] || ' ' || p[cardinality(p)], '') || '/' || array_to_string(p[2:cardinality(p) - 1], ' ') from citizen_name_parts(name) as p $body$`);
    this.addSql(`create function citizen_name_toned(name text) returns text language sql immutable strict parallel safe
      return ${foldTonePlacements()}`);
    this.addSql(`alter table "citizen" add column "name_key" text collate "C" generated always as (citizen_name_key(full_name)) stored`);
    // With all that ranks a name in the index, thousands of namesakes are ranked without reading one of their rows.
    this.addSql(`create index "citizen_name_key_index" on "citizen" ("name_key", "birth_date") include ("id", "full_name")`);
  }
}

function foldTonePlacements(): string {
  return TONE_PLACEMENTS.split(' ').reduce(
    (expression, pair) => `replace(${expression}, '${pair.slice(0, 2)}', '${pair.slice(2)}')`,
    `lower(normalize(btrim(name), NFC) collate "pg_c_utf8")`,
  );
}
