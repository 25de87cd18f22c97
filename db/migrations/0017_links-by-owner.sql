-- Links of records with quotations, and of quotations with speakers, stored in the order of their key: one tree less
-- to write, and one look-up less to read. A table cannot become so in place.
CREATE TABLE `__new_speaker` (
	`quotation_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`actor_id` integer NOT NULL,
	PRIMARY KEY(`quotation_id`, `actor_id`),
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_speaker` (`quotation_id`, `ordinal`, `actor_id`) SELECT `quotation_id`, `ordinal`, `actor_id` FROM `speaker` ORDER BY `quotation_id`, `actor_id`;
--> statement-breakpoint
DROP TABLE `speaker`;
--> statement-breakpoint
ALTER TABLE `__new_speaker` RENAME TO `speaker`;
--> statement-breakpoint
CREATE INDEX `speaker_actor` ON `speaker` (`actor_id`);
--> statement-breakpoint
CREATE INDEX `speaker_further` ON `speaker` (`quotation_id`) WHERE ordinal > 0;
--> statement-breakpoint
CREATE TABLE `__new_position_quotation` (
	`position_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`quotation_id` integer NOT NULL,
	PRIMARY KEY(`position_id`, `quotation_id`),
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_position_quotation` (`position_id`, `ordinal`, `quotation_id`) SELECT `position_id`, `ordinal`, `quotation_id` FROM `position_quotation` ORDER BY `position_id`, `quotation_id`;
--> statement-breakpoint
DROP TABLE `position_quotation`;
--> statement-breakpoint
ALTER TABLE `__new_position_quotation` RENAME TO `position_quotation`;
--> statement-breakpoint
CREATE INDEX `position_quotation_quotation` ON `position_quotation` (`quotation_id`);
--> statement-breakpoint
CREATE INDEX `position_quotation_further` ON `position_quotation` (`position_id`) WHERE ordinal > 0;
--> statement-breakpoint
CREATE TABLE `__new_claim_quotation` (
	`claim_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`quotation_id` integer NOT NULL,
	PRIMARY KEY(`claim_id`, `quotation_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_claim_quotation` (`claim_id`, `ordinal`, `quotation_id`) SELECT `claim_id`, `ordinal`, `quotation_id` FROM `claim_quotation` ORDER BY `claim_id`, `quotation_id`;
--> statement-breakpoint
DROP TABLE `claim_quotation`;
--> statement-breakpoint
ALTER TABLE `__new_claim_quotation` RENAME TO `claim_quotation`;
--> statement-breakpoint
CREATE INDEX `claim_quotation_quotation` ON `claim_quotation` (`quotation_id`);
--> statement-breakpoint
CREATE TABLE `__new_response_quotation` (
	`response_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`quotation_id` integer NOT NULL,
	PRIMARY KEY(`response_id`, `quotation_id`),
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_response_quotation` (`response_id`, `ordinal`, `quotation_id`) SELECT `response_id`, `ordinal`, `quotation_id` FROM `response_quotation` ORDER BY `response_id`, `quotation_id`;
--> statement-breakpoint
DROP TABLE `response_quotation`;
--> statement-breakpoint
ALTER TABLE `__new_response_quotation` RENAME TO `response_quotation`;
--> statement-breakpoint
CREATE INDEX `response_quotation_quotation` ON `response_quotation` (`quotation_id`);
--> statement-breakpoint
CREATE TABLE `__new_outcome_quotation` (
	`outcome_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`quotation_id` integer NOT NULL,
	PRIMARY KEY(`outcome_id`, `quotation_id`),
	FOREIGN KEY (`outcome_id`) REFERENCES `claim_outcome`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_outcome_quotation` (`outcome_id`, `ordinal`, `quotation_id`) SELECT `outcome_id`, `ordinal`, `quotation_id` FROM `outcome_quotation` ORDER BY `outcome_id`, `quotation_id`;
--> statement-breakpoint
DROP TABLE `outcome_quotation`;
--> statement-breakpoint
ALTER TABLE `__new_outcome_quotation` RENAME TO `outcome_quotation`;
--> statement-breakpoint
CREATE INDEX `outcome_quotation_quotation` ON `outcome_quotation` (`quotation_id`);
--> statement-breakpoint
CREATE TABLE `__new_absence_quotation` (
	`absence_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`quotation_id` integer NOT NULL,
	PRIMARY KEY(`absence_id`, `quotation_id`),
	FOREIGN KEY (`absence_id`) REFERENCES `absence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quotation_id`) REFERENCES `quotation`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_absence_quotation` (`absence_id`, `ordinal`, `quotation_id`) SELECT `absence_id`, `ordinal`, `quotation_id` FROM `absence_quotation` ORDER BY `absence_id`, `quotation_id`;
--> statement-breakpoint
DROP TABLE `absence_quotation`;
--> statement-breakpoint
ALTER TABLE `__new_absence_quotation` RENAME TO `absence_quotation`;
--> statement-breakpoint
CREATE INDEX `absence_quotation_quotation` ON `absence_quotation` (`quotation_id`);
