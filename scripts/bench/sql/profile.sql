-- The whole of citizen-profile.graphql in one statement over one database: what nobody can be faster than. $1: social-security code.
WITH today AS (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day)
SELECT json_build_object('data', json_build_object('citizen', (
  SELECT json_build_object(
    'id', c.id, 'fullName', c.full_name, 'birthDate', c.birth_date, 'sex', c.sex, 'lifeStatus', c.life_status,
    'personalNumber', c.personal_number, 'nativePlace', c.native_place, 'maritalStatus', c.marital_status,
    'identityDocuments', (
      SELECT coalesce(json_agg(json_build_object('kind', d.kind, 'number', d.number, 'issuedOn', d.issued_on, 'expiresOn', d.expires_on)
        ORDER BY d.issued_on, d.id), '[]')
      FROM population.identity_document d WHERE d.citizen_id = c.id),
    'residences', (
      SELECT coalesce(json_agg(json_build_object('kind', s.kind, 'address', s.address, 'validFrom', s.valid_from, 'validTo', s.valid_to,
        'unit', CASE WHEN u.code IS NULL THEN NULL ELSE json_build_object('code', u.code, 'name', u.name) END)
        ORDER BY s.valid_from, s.id), '[]')
      FROM population.residence s
      LEFT JOIN population.administrative_unit u ON u.code = s.unit_code AND u.valid_from <= coalesce(s.unit_read_on, least(s.valid_to, day))
        AND (u.valid_to IS NULL OR u.valid_to >= coalesce(s.unit_read_on, least(s.valid_to, day)))
      WHERE s.citizen_id = c.id),
    'household', (
      SELECT json_build_object('id', h.id, 'fileNumber', h.file_number,
        'members', (
          SELECT coalesce(json_agg(json_build_object('relationToHead', m.relation_to_head, 'fullName', mc.full_name)
            ORDER BY m.valid_from, m.id), '[]')
          FROM population.household_member m JOIN population.citizen mc ON mc.id = m.citizen_id WHERE m.household_id = h.id),
        'povertyClassifications', (
          SELECT coalesce(json_agg(json_build_object('year', p.year, 'class', p.class) ORDER BY p.year, p.id), '[]')
          FROM labour.poverty_classification p WHERE p.household_id = h.id))
      FROM population.household_member hm JOIN population.household h ON h.id = hm.household_id
      WHERE hm.citizen_id = c.id AND hm.valid_to IS NULL
      ORDER BY hm.valid_from DESC, hm.id DESC LIMIT 1),
    'assistanceEntitlements', (
      SELECT coalesce(json_agg(json_build_object('id', e.id, 'category', e.category, 'monthlyAmountVnd', e.monthly_amount::text,
        'decisionNumber', e.decision_number, 'validFrom', e.valid_from, 'validTo', e.valid_to) ORDER BY e.valid_from, e.record_number), '[]')
      FROM labour.assistance_entitlement e WHERE e.citizen_id = c.id),
    'meritoriousDossiers', (
      SELECT coalesce(json_agg(json_build_object('id', d.id, 'category', d.category, 'regime', d.regime, 'allowanceVnd', d.allowance::text)
        ORDER BY d.valid_from, d.record_number), '[]')
      FROM labour.meritorious_dossier d WHERE d.citizen_id = c.id),
    'insuranceMemberships', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'status', t.status, 'fundingSource', t.funding_source,
        'validFrom', t.valid_from, 'validTo', t.valid_to) ORDER BY t.valid_from, t.id), '[]')
      FROM social_insurance.insurance_membership t WHERE t.citizen_id = c.id),
    'contributionPeriods', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'startMonth', t.start_month, 'endMonth', t.end_month,
        'salaryVnd', t.salary::text,
        'employer', CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END)
        ORDER BY t.start_month, t.id), '[]')
      FROM social_insurance.contribution_period t LEFT JOIN social_insurance.employer p ON p.id = t.employer_id WHERE t.citizen_id = c.id),
    'healthInsuranceCards', (
      SELECT coalesce(json_agg(json_build_object('id', t.id, 'cardCode', t.card_code, 'benefitLevel', t.benefit_level,
        'validFrom', t.valid_from, 'validTo', t.valid_to,
        'registeredFacility', CASE WHEN t.facility_code IS NULL THEN NULL ELSE json_build_object('id', t.facility_code, 'name', f.name) END)
        ORDER BY t.valid_from, t.id), '[]')
      FROM social_insurance.health_insurance_card t LEFT JOIN health.health_facility f ON f.code = t.facility_code WHERE t.citizen_id = c.id),
    'encounters', (
      SELECT coalesce(json_agg(json_build_object('id', e.id, 'admittedOn', e.admitted_on, 'dischargedOn', e.discharged_on, 'kind', e.kind,
        'facility', CASE WHEN f.code IS NULL THEN NULL ELSE json_build_object('id', f.code, 'name', f.name) END,
        'totalCostVnd', e.total_cost::text, 'insuranceShareVnd', e.insurance_share::text, 'patientShareVnd', e.patient_share::text,
        'diagnoses', (
          SELECT coalesce(json_agg(json_build_object('icd10Code', d.icd10, 'name', d.name, 'role', d.role) ORDER BY d.role, d.icd10), '[]')
          FROM health.diagnosis d WHERE d.encounter_record_number = e.record_number))
        ORDER BY e.admitted_on, e.id), '[]')
      FROM health.encounter e LEFT JOIN health.health_facility f ON f.code = e.facility_code WHERE e.citizen_id = c.id))
  FROM population.citizen c, today WHERE c.id = $1)))::text AS answer
