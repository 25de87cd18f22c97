-- The form of a recorded silence had two inputs called "by", and stored both values in two lines: who looked, and who
-- saved. Where the save was signed with the same two lines, the first is certainly who looked. All others stay as they
-- are, and their form says so.
CREATE TEMP TABLE `parted` AS
SELECT absence.uid AS record, r.version, r.after, r.shape, substr(recorded_by, 1, instr(recorded_by, char(10)) - 1) AS looked
FROM absence JOIN revision r ON r.record_type = 'absence' AND r.record = absence.uid
WHERE r.version = (SELECT max(version) FROM revision l WHERE l.record_type = 'absence' AND l.record = absence.uid)
  AND r."by" = recorded_by
  AND length(recorded_by) - length(replace(recorded_by, char(10), '')) = 1
  AND trim(substr(recorded_by, 1, instr(recorded_by, char(10)) - 1)) <> ''
  AND coalesce(instr(r.before ->> 'by', char(10)), 0) = 0;
--> statement-breakpoint
UPDATE absence SET recorded_by = (SELECT looked FROM parted WHERE record = absence.uid)
WHERE uid IN (SELECT record FROM parted);
--> statement-breakpoint
INSERT INTO revision (record_type, record, version, at, "by", reason, before, after, shape, batch)
SELECT 'absence', record, version + 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'Parley', 'who looked parted from who saved',
  after, json_set(after, '$.by', looked), shape, '5f0c8a4e-3a0f-4d0b-9d43-0f6a3f0c2b11'
FROM parted;
--> statement-breakpoint
DROP TABLE `parted`;
