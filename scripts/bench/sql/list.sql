-- The whole of citizen-list.graphql in one statement over one database. $1: provinces of the caller, $2: size of the page.
-- endCursor is the bare code: cursors are the population agency's secret, and no answer is compared by them.
WITH today AS (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day),
found AS MATERIALIZED (
  SELECT c.id, c.full_name, c.birth_date, c.sex, row_number() OVER (ORDER BY c.id) AS position
  FROM population.citizen c, today
  WHERE EXISTS (
    SELECT 1 FROM labour.citizen_reach_residence r
    WHERE r.citizen_id = c.id AND r.province_code = ANY($1::text[]) AND r.valid_from <= day AND (r.valid_to IS NULL OR r.valid_to >= day))
  ORDER BY c.id LIMIT $2::int + 1
),
page AS (SELECT * FROM found WHERE position <= $2::int)
SELECT json_build_object('data', json_build_object('citizens', json_build_object(
  'nodes', (
    SELECT coalesce(json_agg(json_build_object(
      'id', c.id, 'fullName', c.full_name, 'birthDate', c.birth_date, 'sex', c.sex,
      'residences', (
        SELECT coalesce(json_agg(json_build_object('kind', s.kind, 'address', s.address,
          'unit', CASE WHEN u.code IS NULL THEN NULL ELSE json_build_object('code', u.code, 'name', u.name) END)
          ORDER BY s.valid_from, s.id), '[]')
        FROM population.residence s
        LEFT JOIN population.administrative_unit u ON u.code = s.unit_code AND u.valid_from <= coalesce(s.unit_read_on, least(s.valid_to, day))
          AND (u.valid_to IS NULL OR u.valid_to >= coalesce(s.unit_read_on, least(s.valid_to, day)))
        WHERE s.citizen_id = c.id),
      'household', (
        SELECT json_build_object('id', h.id, 'fileNumber', h.file_number)
        FROM population.household_member hm JOIN population.household h ON h.id = hm.household_id
        WHERE hm.citizen_id = c.id AND hm.valid_to IS NULL
        ORDER BY hm.valid_from DESC, hm.id DESC LIMIT 1),
      'assistanceEntitlements', (
        SELECT coalesce(json_agg(json_build_object('id', e.id, 'category', e.category, 'monthlyAmountVnd', e.monthly_amount::text)
          ORDER BY e.valid_from, e.record_number), '[]')
        FROM labour.assistance_entitlement e WHERE e.citizen_id = c.id),
      'insuranceMemberships', (
        SELECT coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'status', t.status) ORDER BY t.valid_from, t.id), '[]')
        FROM social_insurance.insurance_membership t WHERE t.citizen_id = c.id),
      'contributionPeriods', (
        SELECT coalesce(json_agg(json_build_object('id', t.id, 'startMonth', t.start_month, 'endMonth', t.end_month,
          'salaryVnd', t.salary::text) ORDER BY t.start_month, t.id), '[]')
        FROM social_insurance.contribution_period t WHERE t.citizen_id = c.id),
      'healthInsuranceCards', (
        SELECT coalesce(json_agg(json_build_object('id', t.id, 'cardCode', t.card_code, 'validTo', t.valid_to) ORDER BY t.valid_from, t.id), '[]')
        FROM social_insurance.health_insurance_card t WHERE t.citizen_id = c.id),
      'encounters', (
        SELECT coalesce(json_agg(json_build_object('id', e.id, 'admittedOn', e.admitted_on, 'kind', e.kind,
          'totalCostVnd', e.total_cost::text) ORDER BY e.admitted_on, e.id), '[]')
        FROM health.encounter e WHERE e.citizen_id = c.id))
      ORDER BY c.id), '[]')
    FROM page c, today),
  'pageInfo', json_build_object(
    'hasNextPage', (SELECT count(*) > $2::int FROM found),
    'endCursor', (SELECT max(id) FROM page)))))::text AS answer
