import { Migration } from '@mikro-orm/migrations';

/** Digitised papers of dossiers: what is known of each, not its content. */
export class CreateDigitisedFiles extends Migration {
  override up(): void {
    this.addSql(
      `create table "digitised_file" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "owner_kind" text not null, "owner_record_number" text not null, "paper_kind" text not null, "file_name" text not null, "media_type" text not null, "size_bytes" int not null, "sha256" text not null, "digitised_on" date not null, "digitised_by" text not null, "legal_value" text not null, "locator" text not null, primary key ("id"))`,
    );
    this.addSql(`alter table "digitised_file" add constraint "digitised_file_record_number_unique" unique ("record_number")`);
    // Two spellings of one checksum would be two answers to the question whether a file is the one that was digitised.
    this.addSql(`alter table "digitised_file" add constraint "digitised_file_sha256" check ("sha256" ~ '^[0-9a-f]{64}$')`);
    this.addSql(
      `create index "digitised_file_owner_kind_owner_record_number_index" on "digitised_file" ("owner_kind", "owner_record_number")`,
    );
  }
}
