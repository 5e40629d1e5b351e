-- In whose household somebody lives today is asked for officers, for supervision: by a member, where a household is else only asked by its own code.
CREATE INDEX household_facts_member_index ON directory.household_facts USING gin (jsonb_path_query_array(facts, '$.members[*].citizenId'));
